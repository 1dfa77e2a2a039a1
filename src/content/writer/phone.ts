/** Telephone numbers in a field's own way of writing them. */
import { fold } from '../../customer/text.ts';
import { boxOf } from '../reader/boxes.ts';
import { around, piecesOf } from './nodes.ts';
import type { Control } from './types.ts';

/**
 * A number that begins with 0 as the field takes it: without the 0 where the country's code stands before the field or
 * its placeholder begins with 8, with the code where its placeholder has it.
 */
export function phoneText({ el, box }: Control, value: string): string {
  if (!/^0\d+$/.test(value)) return value;
  const bare = value.slice(1);
  const hint = fold((el as HTMLInputElement).placeholder ?? '');
  if (isAfterCode(box) || /^8[\dx]/i.test(hint)) return bare;
  const code = /^\+?62(?=[ \-8x])/i.exec(hint);
  return code ? code[0] + bare : value;
}

/** True where "+62" is seen right before the field. */
function isAfterCode(box: Element): boolean {
  const field = box.getBoundingClientRect();
  for (const at of [...around(box, 6)].slice(1)) {
    if (at.getBoundingClientRect().height > 90) return false;
    for (const { text, node } of piecesOf(at)) {
      if (!/^\(?\+?62\)?$|^\S{0,5} ?\(?\+62\)?$/.test(text)) continue;
      const { left, right, top, bottom } = boxOf(node);
      const middle = (top + bottom) / 2;
      if (left < field.left + 40 && field.left - right < 60 && middle > field.top && middle < field.bottom)
        return true;
    }
  }
  return false;
}

/** The digits that tell a number from others, however it is written. */
export const phoneDigits = (value: string): string => value.replace(/\D/g, '').replace(/^(62|0)/, '');
