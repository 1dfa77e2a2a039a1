/** Relates every label of the page to the value that belongs to it. */

import { extend } from './address-lines.ts';
import { joinMonths, takeAcross, takeArrears, takeDrawn, takeGrids, takePayments } from './billed.ts';
import { takeBreakdowns } from './breakdown.ts';
import { choose } from './choose.ts';
import type { Hit } from './collect.ts';
import type { Content, Page } from './content.ts';
import type { Contexts } from './context.ts';
import { dialledPhone } from './dialled.ts';
import { parentOf, tagOf } from './dom.ts';
import { dropDoubtful } from './doubts.ts';
import { type Evaluation, Findings } from './findings.ts';
import { isLoose } from './grammar.ts';
import { firstRowBelow, type Grid, gridOf, rowOf } from './grid.ts';
import type { Label } from './label.ts';
import type { LabelKey } from './lexicon.ts';
import { pairOf } from './pair.ts';
import { readValue, suits } from './value.ts';

/** Works step by step, so that it can be left between any two of them and gone on with later. */
export function* evaluating(
  hits: Iterable<Hit>,
  isOwn: (el: Element) => boolean,
): Generator<void, Evaluation> {
  const found = new Findings(isOwn);
  const { page } = found;
  const { texts, named, columns, arrearTitles, phones } = choose(hits, page);
  yield;
  const grids = new Grids(page);
  const claims = new Map<Node, Label>();
  const titles: Hit[] = [];
  for (const hit of texts) {
    yield;
    if (hit.label.keys.paymentHistory && hit.inline === undefined) titles.push(hit);
    else if (hit.inline !== undefined) readInline(found, hit, texts);
    else readBeside(found, hit, grids, claims, named.length > 0);
  }
  for (const hit of named) {
    yield;
    readNamed(found, hit, claims);
  }
  yield;
  takeBreakdowns(found, texts);
  const dialled = dialledPhone(page, phones);
  if (dialled) {
    const label = { ...dialled.hit.label, canon: 'N K', keys: { mobileNumber: 3 } };
    found.add(dialled.hit, label, dialled.hit.text, 'mobileNumber', dialled.value, dialled.node, 'beside');
  }
  // A table of open bills may have no head that is a field's.
  for (const { node } of arrearTitles) {
    const row = firstRowBelow(page, node);
    if (row) grids.headedBy(row);
  }
  yield* takeGrids(found, grids.all());
  yield* takePayments(
    found,
    titles,
    columns.map((hit) => hit.node),
  );
  yield;
  takeDrawn(found, texts, columns, arrearTitles);
  yield* takeArrears(found, arrearTitles);
  joinMonths(found);
  yield* dropDoubtful(found, columns);
  return found;
}

/** Tables by the row that may be their head. */
class Grids {
  private readonly known = new Map<Element, Grid | null>();

  constructor(private readonly page: Page) {}

  headedBy(row: Element): Grid | null {
    let grid = this.known.get(row);
    if (grid === undefined) {
      grid = gridOf(this.page, row, weigh);
      this.known.set(row, grid);
    }
    return grid;
  }

  all(): Iterable<Grid | null> {
    return this.known.values();
  }
}

/** How well a content fits under a label. */
function weigh(label: Label, content: Content): number {
  for (const key in label.keys) {
    if (suits(key as LabelKey, label, content)) return isLoose(key as LabelKey) ? 0.5 : 1;
  }
  return 0;
}

const keysOf = (label: Label): LabelKey[] => (label.paired ? (Object.keys(label.keys) as LabelKey[]) : []);

/** Label and value in one text. */
function readInline(found: Findings, hit: Hit, texts: Hit[]): void {
  for (const key of keysOf(hit.label)) {
    if (hit.bare && isLoose(key) && !(key === 'agentName' && saysWho(hit, found.contexts))) continue;
    const read = readValue(key, [{ node: hit.node, text: hit.inline!, control: false }]);
    if (!read && key === 'agentName') readOver(found, hit);
    if (!read || (hit.bare && isAmongOthers(hit, key, read.value, texts))) continue;
    const value = extend(found.page, key, read.node, read.value);
    found.add(hit, hit.label, hit.text, key, value, read.node, 'inline');
  }
}

/** "Retno Siregar" over "Agent · ext 7743": behind the word stands what tells agents apart. */
function readOver(found: Findings, hit: Hit): void {
  if (!/^(\p{L}{2,4}\W+)?[\p{L}\d.-]*\d[\p{L}\d.-]*\W*$/u.test(hit.inline!)) return;
  let child: Node = hit.node;
  for (let level = 0; level < 3; level++) {
    const above = found.page.seek(child, -1);
    if (above) {
      const read = above !== 'blank' && suits('agentName', hit.label, above.content);
      if (read) found.add(hit, hit.label, hit.text, 'agentName', read.value, read.node, 'above');
      return;
    }
    const parent = parentOf(child);
    if (!parent) return;
    child = parent;
  }
}

/** A label that stands alone: the value beside it, or the table that it is a head of. */
function readBeside(
  found: Findings,
  hit: Hit,
  grids: Grids,
  claims: Map<Node, Label>,
  hasNamed: boolean,
): void {
  const { page } = found;
  const keys = keysOf(hit.label);
  if (!keys.length && !hasNamed) return;
  const place = rowOf(hit.node);
  if (place && (hit.label.keys.billingPeriod || hit.label.keys.paidAmount) && takeAcross(found, place.row))
    return;
  const grid = place && grids.headedBy(place.row);
  if (grid?.columns.some(({ node }) => node === hit.node)) return;
  let paired = false;
  for (const key of keys.length ? keys : (['other'] as const)) {
    const pair = pairOf(page, hit.node, hit.label, key);
    if (!pair) continue;
    paired = true;
    if (!claims.has(pair.node)) claims.set(pair.node, hit.label);
    if (key !== 'other') found.add(hit, hit.label, hit.text, key, pair.value, pair.node, pair.rel);
    // "Bill Bln 202207": a month that could be an amount is a month.
    if (key === 'billingPeriod') break;
  }
  // Labels side by side, their values together elsewhere.
  if (!paired && keys.length && !place) {
    const line = lineOf(page, hit.node);
    if (line) grids.headedBy(line);
  }
}

/** "Numbers" contradicts no "Phone Number". */
const isPartOf = (canon: string, whole: string): boolean =>
  canon.split(' ').every((word) => whole.split(' ').includes(word));

/** A label in an attribute of the control that holds the value. */
function readNamed(found: Findings, hit: Hit, claims: Map<Node, Label>): void {
  const el = hit.node as Element;
  const claim = claims.get(el);
  // What stands visibly beside a control outranks a name or placeholder that says another thing.
  if (claim && !isPartOf(claim.canon, hit.label.canon)) return;
  for (const key of Object.keys(hit.label.keys) as LabelKey[]) {
    const attribute = tagOf(el).includes('-') && !el.shadowRoot ? el.getAttribute('value') : null;
    const read = attribute
      ? readValue(key, [{ node: el, text: attribute, control: true }])
      : suits(key, hit.label, found.page.content(el));
    if (read) found.add(hit, hit.label, hit.text, key, read.value, read.node, 'bound');
  }
}

/** "Gangguan massal: ND/1418…, ND/1622…": several of a kind in one line are a list, and none of them the one. */
const isAmongOthers = (hit: Hit, key: LabelKey, value: string | number, hits: Hit[]): boolean =>
  hits.some((other) => {
    if (other === hit || !other.bare || !other.label.keys[key] || parentOf(other.node) !== parentOf(hit.node))
      return false;
    const read = readValue(key, [{ node: other.node, text: other.inline!, control: false }]);
    return !!read && read.value !== value;
  });

/** "Masuk sebagai Wirya Prasojo" anywhere, "Agent Wirya Prasojo" in a bar at the top; no team's or skill's name. */
const saysWho = (hit: Hit, contexts: Contexts): boolean =>
  (hit.label.canon.includes(' ') || contexts.of(hit.node).zone !== '') &&
  !/\b(id|team|tim|skill|retention|platinum|gold|silver|outbound|inbound|caring|leader|obc|sso|ext)\b/i.test(
    hit.inline!,
  );

/** The nearest element around a label in which it is one of several things. */
function lineOf(page: Page, node: Node): Element | null {
  let child = node;
  for (let i = 0; i < 9; i++) {
    const parent = parentOf(child);
    if (!parent) return null;
    if (page.seek(child, 1) || page.seek(child, -1)) return parent;
    child = parent;
  }
  return null;
}
