import { parsePeriod } from '../../customer/period.ts';
import type { UnpaidBill } from '../../customer/record.ts';
import { SEAM, toldBills } from './arrears.ts';
import type { Page } from './content.ts';
import { beside, parentOf } from './dom.ts';
import { textsIn } from './drawn.ts';

/**
 * Open bills that cards or lines tell below a title: a month, then each service with its amount, in reading order.
 * Null where a text is none of these: half a list would be spoken as a whole.
 */
export function listedArrears(page: Page, title: Node): { bills: UnpaidBill[]; node: Node } | null {
  let child: Node = title;
  for (let level = 0; level < 4; level++) {
    const next = page.seek(child, 1);
    if (next && next !== 'blank') {
      const texts: string[] = [];
      for (let at: Node | null = next.node, n = 0; at && n < 24; at = beside(at, 1), n++) {
        const own = textsIn(page, at).map(({ text }) => text);
        if (
          own.length > 200 ||
          (own.length && texts.length && !own.some((text) => text.split(SEAM).some(parsePeriod)))
        )
          break;
        texts.push(...own);
      }
      const bills = texts.length ? toldBills(texts) : null;
      return bills && { bills, node: next.node };
    }
    const parent = parentOf(child);
    if (!parent) return null;
    child = parent;
  }
  return null;
}
