/** What an evaluation has found: every value that the page offers, with all that speaks for and against it. */
import type { Payment, UnpaidBill } from '../../customer/record.ts';
import { isCovered } from './boxes.ts';
import type { Hit } from './collect.ts';
import { type Content, Page } from './content.ts';
import { type Context, Contexts } from './context.ts';
import { parentOf, tagOf } from './dom.ts';
import type { Label } from './label.ts';
import type { LabelKey } from './lexicon.ts';

/** One value that the page offers for one key, and all that speaks for and against it. */
export interface Candidate {
  key: LabelKey;
  value: string | number;
  /** The label as shown, at most 60 characters. */
  label: string;
  canon: string;
  /** 3 specific … 1 generic. */
  tier: number;
  slip: boolean;
  rel: 'bound' | 'inline' | 'beside' | 'column' | 'above';
  from: Hit['from'];
  /** Label and value in one run of text, with nothing but a space or slash between. */
  bare: boolean;
  node: Node;
  labelNode: Node;
  context: Context;
  /** Something else lies over it; null where that can't be told (scrolled out of view). */
  isCovered: () => boolean | null;
}

export interface Evaluation {
  candidates: Candidate[];
  histories: { payments: Payment[]; context: Context; node: Node; label: string }[];
  /** Lists of open bills by month. */
  arrears: { bills: UnpaidBill[]; context: Context; node: Node; label: string }[];
  /** Tables that list several customers: their heads. */
  lists: Element[];
  /** Controls that were looked at, with their state. */
  controls: Map<Element, string>;
  /** All that was looked at. */
  looked: ReadonlyMap<Node, Content>;
}

/** One evaluation under way: its eyes, and what they have found so far. */
export class Findings implements Evaluation {
  candidates: Evaluation['candidates'] = [];
  histories: Evaluation['histories'] = [];
  arrears: Evaluation['arrears'] = [];
  readonly lists: Element[] = [];
  readonly page: Page;
  readonly contexts: Contexts;

  constructor(private readonly isOwn: (el: Element) => boolean) {
    this.page = new Page(isOwn);
    this.contexts = new Contexts(this.page);
  }

  get controls(): Map<Element, string> {
    return this.page.controls;
  }

  get looked(): ReadonlyMap<Node, Content> {
    return this.page.contents;
  }

  add(
    hit: Hit,
    label: Label,
    text: string,
    key: LabelKey,
    value: string | number,
    node: Node,
    rel: Candidate['rel'],
  ): void {
    this.candidates.push({
      key,
      value,
      label: text.slice(0, 60),
      canon: label.canon,
      tier: label.keys[key] ?? 1,
      slip: label.slip,
      rel,
      from: hit.from,
      bare: !!hit.bare,
      node,
      labelNode: hit.node,
      // A value may be written on a button or chip; its label may not, unless the button is all that bears it.
      context: { ...this.contexts.of(node), zone: this.contexts.of(offButton(hit.node)).zone },
      isCovered: () => isCovered(node, this.isOwn),
    });
  }
}

const offButton = (label: Node): Node => {
  const parent = parentOf(label);
  return (parent && tagOf(parent) === 'BUTTON' && parentOf(parent)) || label;
};
