/**
 * What no call may ever show, judged apart from the engine: from the setting's own dates and segment, and from the
 * words that are shown.
 */
import { type CallView, render } from '../../../src/call/derive.ts';
import { recapOf } from '../../../src/call/recap.ts';
import type { Call } from '../../../src/call/state.ts';
import { FIELD_KEYS } from '../../../src/customer/record.ts';
import { noticesOf, sentencesOf } from '../../../src/script/flow.ts';
import { type Part, plainText } from '../../../src/script/template.ts';
import { earlierOpen, periodKnown, type Setting } from './settings.ts';
import { type Checks, placeOf } from './walk.ts';

const VOUCHER = /voucher|bukalapak/i;
const DEADLINE = /tanggal 20|batas (?:pembayaran|bayar)/i;
const MINIPACK = /minipack/i;
const PAYABLE = /sudah bisa dibayar/i;
const BOTH_TITLES = /(?:Bp|Bapak) ?\/ ?Ibu/;
const BROKEN = /undefined|null|NaN|\[object|[{}|]|\s{2}|^\s*$/;

/** Last day of the vouchers (R5.2). */
const VOUCHERS_UNTIL = '2022-09-30';

export function promisesOf(setting: Setting): Checks {
  const { script, today, period } = setting;
  const day = (number: number) => `${period}-${String(number).padStart(2, '0')}`;
  const fail = (call: Call, what: string): never => {
    const { segment, bill, hurry } = setting;
    const where = { script: script.id, step: call.step, openCase: call.openCase, ending: call.ending };
    throw new Error(`${what} in ${JSON.stringify({ ...where, segment, bill, hurry, today, period })}`);
  };

  /** Whether the month counts as known: read from the page, or filled in by the agent in mid-call. */
  const known = (call: Call) => periodKnown(setting) || call.corrections.billingPeriod !== undefined;
  const offersVoucher = (call: Call) => {
    const segment = setting.segment ?? call.inputs.segment;
    return today <= VOUCHERS_UNTIL && (segment === 'PLATINUM' || segment === 'GOLD');
  };
  const deadlineAhead = (call: Call) =>
    known(call) && today >= day(5) && today <= day(20) && !earlierOpen(setting);
  const minipackAhead = (call: Call) =>
    known(call) && today >= day(5) && today < day(15) && !earlierOpen(setting);

  function wellFormed(call: Call, view: CallView, parts: Part[]): string {
    const text = plainText(parts);
    if (BROKEN.test(text)) fail(call, `a broken text "${text}"`);
    for (const part of parts) {
      if (part.kind === 'text') continue;
      if (part.kind === 'value' && BROKEN.test(part.text)) fail(call, `an empty value in "${text}"`);
      if (part.kind !== 'gap') continue;
      const key = FIELD_KEYS.find((candidate) => candidate === part.key);
      if (!key) fail(call, `a gap {${part.key}} that nobody can fill, in "${text}"`);
      else if (view.record[key] !== undefined)
        fail(call, `a gap {${key}} although it is known, in "${text}"`);
    }
    return text;
  }

  function atPlace(call: Call, view: CallView): void {
    const place = placeOf(call, script);
    const said = sentencesOf(place, view.facts).map(({ template }) =>
      wellFormed(call, view, render(view, template)),
    );
    for (const text of said) {
      if (call.title && BOTH_TITLES.test(text)) fail(call, `the title is not chosen in "${text}"`);
      if (VOUCHER.test(text) && !offersVoucher(call)) fail(call, `a voucher that is not offered: "${text}"`);
      if (DEADLINE.test(text) && !deadlineAhead(call)) fail(call, `a deadline in the past: "${text}"`);
      if (MINIPACK.test(text) && !minipackAhead(call)) fail(call, `a minipack out of time: "${text}"`);
      if (PAYABLE.test(text) && known(call) && today < day(5)) fail(call, `not payable yet: "${text}"`);
    }
    for (const { text } of noticesOf(place, view.facts)) {
      const parts = render(view, text);
      wellFormed(call, view, parts);
      if (parts.some(({ kind }) => kind === 'gap')) fail(call, `a gap in the notice "${text}"`);
    }
  }

  function atRecap(call: Call, view: CallView): void {
    const entries = recapOf(call, view);
    const value = (key: string) => entries.find((entry) => entry.key === key)?.value;
    for (const entry of entries) {
      if (entry.value !== undefined && BROKEN.test(entry.value)) {
        fail(call, `a broken recap value ${entry.key}: "${entry.value}"`);
      }
    }
    if (call.ending?.how === 'not-contacted') {
      const filled = entries.filter((entry) => entry.value !== undefined).map(({ key }) => key);
      if (filled.join() !== 'callStatus,callReason') fail(call, `a recap of nobody with ${filled.join()}`);
      if (value('callStatus') !== 'NOT CONTACTED') fail(call, 'a wrong call status');
      return;
    }
    if (value('callStatus') !== 'CONTACTED') fail(call, 'a wrong call status');
    const voucher = value('voucher');
    if (voucher === 'BUKALAPAK' && !offersVoucher(call)) fail(call, 'a voucher in the recap');
    if (voucher !== 'TIDAK DITAWARKAN' && !offersVoucher(call)) fail(call, `the recap says ${voucher}`);
    if (voucher === undefined && !entries.some(({ key, missing }) => key === 'voucher' && missing)) {
      fail(call, 'the recap does not ask for the voucher');
    }
    if (call.ending?.how === 'case' && value('case') !== call.ending.case) fail(call, 'a wrong situation');
  }

  return { atPlace, atRecap };
}
