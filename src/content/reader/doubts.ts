/** What is dropped once all is found: values to search by, of two records side by side, and what is not on show. */
import { OF_BILLS } from './billed.ts';
import type { Hit } from './collect.ts';
import type { Context } from './context.ts';
import { holds, styleShown, tagOf } from './dom.ts';
import { isColumnOf } from './drawn.ts';
import type { Candidate, Findings } from './findings.ts';
import { isCriterion } from './search.ts';

/** `columns`: heads of columns of payments. */
export function* dropDoubtful(found: Findings, columns: Hit[]): Generator<void> {
  const shown: Findings['candidates'] = [];
  const frames = new Map<Element, boolean>();
  const twins = [...found.page.twins].filter(([, keys]) => keys.size > 1).map(([table]) => table);
  for (const c of found.candidates) {
    yield;
    const isSought =
      c.key !== 'agentName' &&
      (isCriterion(c.node) || (OF_BILLS.test(c.key) && isColumnOf(columns, c.labelNode, c.node)));
    if (isSought || isAgents(c, found.candidates) || twins.some((table) => c.context.chain.includes(table)))
      continue;
    if (found.page.boxes.shown(c.node) && framesShown(found, c.context, frames)) shown.push(c);
  }
  found.candidates = shown;
  found.histories = found.histories.filter((h) => framesShown(found, h.context, frames));
  found.arrears = found.arrears.filter((a) => framesShown(found, a.context, frames));
}

/** A phone in the box that names the agent, and nothing of a customer there: the agent's own. */
function isAgents({ key, context }: Candidate, all: readonly Candidate[]): boolean {
  if (key !== 'mobileNumber' && key !== 'telephoneNumber') return false;
  const box = context.chain
    .slice(0, 3)
    .find((el) => all.some((c) => c.key === 'agentName' && holds(el, c.node)));
  return !!box && !all.some((c) => OF_CUSTOMER.test(c.key) && holds(box, c.node));
}
const OF_CUSTOMER = /^(customerName|internetNumber|address|segment|.*Bill)$/;

/** All the frames around it are shown, with room in them. */
function framesShown({ page }: Findings, context: Context, known: Map<Element, boolean>): boolean {
  return context.chain.every((el) => {
    if (!/^I?FRAME$/.test(tagOf(el))) return true;
    let shown = known.get(el);
    if (shown === undefined) {
      shown = styleShown(el) && roomy(el) && (tagOf(el) === 'FRAME' || page.boxes.shown(el));
      known.set(el, shown);
    }
    return shown;
  });
}

/** A frame of no height holds what the page keeps to itself. */
function roomy(frame: Element): boolean {
  const box = frame.getBoundingClientRect();
  return box.width > 8 && box.height > 8;
}
