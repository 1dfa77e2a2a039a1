import type { UnpaidBill } from '../../customer/record.ts';
import { serviceOf } from './bills.ts';
import { boxOf } from './boxes.ts';
import type { Content, Page } from './content.ts';
import { beside, childrenOf, isElement, parentOf, tagOf } from './dom.ts';
import { labelOf } from './label.ts';
import { TITLE_LEVELS } from './listed.ts';
import { textsIn } from './texts.ts';
import { billsByService, tellsMonth, toldBills } from './told-bills.ts';

interface Listed {
  bills: UnpaidBill[];
  node: Node;
}

/** A month or an amount in a text that could not be taken apart: half a list would end there. */
const TELLING =
  /(?<![-/\d])(20\d\d[-/ ]?(0\d|1[0-2])|(0\d|1[0-2])[-/]20\d\d)(?![-/\d])|\d[.,]\d{3}\b|\p{L}{3,}['’ -]+(20)?\d\d\b/u;
const hasMonth = (texts: string[]): boolean => texts.some(tellsMonth);
const tells = (texts: string[]): boolean =>
  texts.some((text) => tellsMonth(text) || TELLING.test(text) || serviceOf(text) !== null);

/**
 * Open bills that cards or lines tell below a title: a month, then each service with its amount, in reading order.
 * Null where a text is none of these: half a list would be spoken as a whole. What is `said` of each bill too
 * ("Belum dibayar") is a title only where nothing stands before or beside it.
 */
export function listedArrears(page: Page, title: Node, said: boolean): Listed | null {
  let child: Node = title;
  let isAlone = true;
  for (let level = 0; level < (isAlone ? TITLE_LEVELS : 5); level++) {
    if (said && page.seek(child, -1)) return null;
    const next = page.seek(child, 1);
    isAlone &&= !next || (next !== 'blank' && isRemark(next.content));
    if (next && next !== 'blank') {
      if (said && boxOf(next.node).top < boxOf(title).bottom - 2) return null;
      const listed = listFrom(page, next.node);
      if (listed !== undefined) return listed;
    }
    const parent = parentOf(child);
    if (!parent) return null;
    child = parent;
  }
  return null;
}

/** "2 bulan", "(3)" beside a title. */
const isRemark = ({ items: [only, more] }: Content): boolean =>
  !!only && !more && /^\(?\d{1,2}( \p{L}+)*\)?$/u.test(only.text);

/** "Riwayat Pembayaran": another list begins. */
const isTitle = (text: string): boolean => (labelOf(text)?.keys.paymentHistory ?? 0) > 1;

/**
 * The list that begins with a node: as far as what follows it tells of months, services or amounts. Undefined where
 * it tells of no month.
 */
function listFrom(page: Page, first: Node): Listed | null | undefined {
  const texts: string[] = [];
  const own = (node: Node) => textsIn(page, node).map(({ text }) => text);
  let ended = false;
  for (let at: Node | null = first, n = 0; at && n < 40; at = beside(at, 1), n++) {
    const more = own(at);
    if (more.length > 200) break;
    // Other things, or another list.
    if (more.length && texts.length && (!tells(more) || isTitle(more[0]!))) break;
    // Below a row with nothing in it stands what belongs together otherwise, but no more of these months.
    ended ||= texts.length > 0 && !more.length && tagOf(at) === tagOf(first);
    if (!ended) texts.push(...more);
    else if (hasMonth(more)) return null;
  }
  if (!hasMonth(texts)) return undefined;
  const bills = toldBills(texts) ?? billsByService(texts);
  if (bills) return { bills, node: first };
  // Other things stand in the same box below the list.
  const inner = isElement(first) ? Array.from(childrenOf(first)).filter((node) => own(node).length > 0) : [];
  const end = inner.findIndex((node, i) => i > 0 && !hasMonth(own(node)));
  const isEnd = end > 0 && !inner.slice(end).some((node) => own(node).some((text) => TELLING.test(text)));
  return (isEnd && !page.seek(first, 1) && listFrom(page, inner[0]!)) || null;
}
