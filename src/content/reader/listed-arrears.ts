import type { UnpaidBill } from '../../customer/record.ts';
import { tellsMonth, toldBills } from './arrears.ts';
import type { Page } from './content.ts';
import { beside, childrenOf, isElement, parentOf } from './dom.ts';
import { textsIn } from './drawn.ts';
import { labelOf } from './label.ts';

interface Listed {
  bills: UnpaidBill[];
  node: Node;
}

/** A month or an amount in a text that could not be taken apart: half a list would end there. */
const TELLING =
  /\b(20\d\d[-/ ]?(0\d|1[0-2])|(0\d|1[0-2])[-/]20\d\d)\b|\d[.,]\d{3}\b|\p{L}{3,}['’ -]+(20)?\d\d\b/u;
const hasMonth = (texts: string[]): boolean => texts.some(tellsMonth);

/**
 * Open bills that cards or lines tell below a title: a month, then each service with its amount, in reading order.
 * Null where a text is none of these: half a list would be spoken as a whole. What is `said` of each bill too
 * ("Belum dibayar") is a title only where nothing stands before it.
 */
export function listedArrears(page: Page, title: Node, said: boolean): Listed | null {
  let child: Node = title;
  for (let level = 0; level < 5; level++) {
    if (said && page.seek(child, -1)) return null;
    const next = page.seek(child, 1);
    if (next && next !== 'blank') {
      const listed = listFrom(page, next.node);
      if (listed !== undefined) return listed;
    }
    const parent = parentOf(child);
    if (!parent) return null;
    child = parent;
  }
  return null;
}

/** "Riwayat Pembayaran": another list begins. */
const isTitle = (text: string): boolean => (labelOf(text)?.keys.paymentHistory ?? 0) > 1;

/** The list that begins with a node: as far as what follows it tells of months. Undefined where it tells of none. */
function listFrom(page: Page, first: Node): Listed | null | undefined {
  const texts: string[] = [];
  const own = (node: Node) => textsIn(page, node).map(({ text }) => text);
  let rest: string[] = [];
  for (let at: Node | null = first, n = 0; at && n < 24; at = beside(at, 1), n++) {
    rest = own(at);
    if (rest.length > 200) break;
    if (rest.length && texts.length && (isTitle(rest[0]!) || !hasMonth(rest))) {
      if (!isTitle(rest[0]!) && rest.some((text) => TELLING.test(text))) return null;
      break;
    }
    texts.push(...rest);
  }
  if (!hasMonth(texts)) return undefined;
  const bills = toldBills(texts);
  if (bills) return { bills, node: first };
  // Other things stand in the same box below the list.
  const inner = isElement(first)
    ? [...Array.from(childrenOf(first))].filter((node) => own(node).length > 0)
    : [];
  const end = inner.findIndex((node, i) => i > 0 && !hasMonth(own(node)));
  const isEnd = end > 0 && !inner.slice(end).some((node) => own(node).some((text) => TELLING.test(text)));
  return (isEnd && !page.seek(first, 1) && listFrom(page, inner[0]!)) || null;
}
