/** What the panel works out for itself, beside what the call's own view gives it. */
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/call/derive.ts';
import type { FinishedCall } from '../../../src/call/state.ts';
import { callsCsv } from '../../../src/panel/calls/csv.ts';
import { lengthText, matches } from '../../../src/panel/calls/words.ts';
import { addressOf, missingPlaces } from '../../../src/panel/caring/address.ts';
import { sameWords } from '../../../src/panel/caring/same-words.ts';
import { fieldData, readValue } from '../../../src/panel/customer/fields.ts';
import { versionShown, versionWaiting } from '../../../src/panel/frame/version.ts';
import { STATES } from '../../../src/panel/gallery/states.ts';
import type { Live } from '../../../src/panel/panel.ts';
import { axisLabels, chartPlace } from '../../../src/panel/penalty/chart.ts';
import { recapModel } from '../../../src/panel/recap/model.ts';
import { timeline } from '../../../src/penalty/index.ts';

/** The call of a gallery state, worked out as the panel does. */
function liveOf(state: string): Live {
  const now = STATES[state]!.link().state.value!;
  const moment = { now: now.fixedNow!, timeZone: now.settings.timeZone };
  return { call: now.call!, view: viewOf(now.call!, now.script!, moment) };
}

describe('read values', () => {
  test('a sum of listed bills is no read value, a corrected one is', () => {
    const live = liveOf('step-2-late');
    expect(live.view.record.totalBill).toBe(413_200);
    expect(readValue(live, 'totalBill')).toBeUndefined();
    expect(readValue({ ...live, call: { ...live.call, corrections: { totalBill: 1 } } }, 'totalBill')).toBe(
      1,
    );
  });

  test('in their normal form', () => {
    expect(fieldData(412_500)).toBe('412500');
    expect(fieldData([{ period: '2022-08', channel: 'Indomaret' }])).toBe(
      '[{"period":"2022-08","channel":"Indomaret"}]',
    );
  });
});

describe('addresses of tools', () => {
  test('take the number, encoded', () => {
    expect(addressOf('https://tool.example/?nd={number}', { number: '1 2&3' })).toBe(
      'https://tool.example/?nd=1%202%263',
    );
  });
  test('are none where empty, no web address, or short of a value', () => {
    expect(addressOf('', {})).toBeNull();
    expect(addressOf('javascript:alert({number})', { number: '1' })).toBeNull();
    expect(addressOf('https://tool.example/{number}', { number: undefined })).toBeNull();
    expect(missingPlaces('https://form/?a={name}&b={whatsapp}&c={name}', { whatsapp: '0812' })).toEqual([
      'name',
    ]);
  });
});

describe('what the customer says, beside what is on the screen', () => {
  test.each([
    ['0812-0000-1234', '+62 812 0000 1234', true],
    ['0812-0000-1234', '081200001235', false],
    ['Sri Rahayu Ningsih', 'sri rahayu  ningsih', true],
    ['Sri Rahayu Ningsih', 'Sri Rahayu', false],
    ['Jl. Melati 12 RT 03/05', 'jl melati 12, rt 03 05', true],
  ])('%s and %s', (here, said, same) => {
    expect(sameWords(here, said)).toBe(same);
  });
});

describe('the penalty chart', () => {
  const line = timeline([{ service: 'internet', period: '2022-09', amount: 345_000, source: 'page' }])!;

  test('places days from left to right, none outside', () => {
    expect(chartPlace(line, '2022-09-04')).toBeNull();
    expect(chartPlace(line, '2022-09-05')).toBeCloseTo(0.5 / line.days);
    expect(chartPlace(line, '2022-11-30')).toBeCloseTo(1 - 0.5 / line.days);
    expect(chartPlace(line, '2022-12-01')).toBeNull();
  });

  test('names the days on which something changes, where there is room', () => {
    const labels = axisLabels(line);
    expect(labels[0]).toEqual({ day: '2022-09-05', at: 0, short: false });
    expect(labels.map(({ day, short }) => [day, short])).toEqual([
      ['2022-09-05', false],
      ['2022-09-21', true],
      ['2022-10-01', false],
      ['2022-11-01', false],
    ]);
  });
});

describe('the version shown', () => {
  test('is the call’s own, with the live one waiting', () => {
    const now = STATES['script-waiting']!.link().state.value!;
    expect(versionShown(now, now.fixedNow!)).toMatchObject({
      id: 'coc-obc-sso-2022-09',
      standing: 'approved',
    });
    expect(versionWaiting(now)?.id).toBe('coc-obc-sso-usulan');
    expect(versionShown(now, Date.parse('2022-10-01T00:00:00+07:00')).standing).toBe('expired');
  });
  test('nothing waits where the call speaks the live one', () => {
    expect(versionWaiting(STATES['step-2']!.link().state.value!)).toBeNull();
  });
});

describe('the recap', () => {
  test('lists what is missing, and required questions that stayed open', () => {
    const live = liveOf('recap-missing');
    const { missing, unanswered } = recapModel(live);
    expect(missing.map(({ key }) => key)).toEqual(['callReason', 'receiverRelation']);
    expect(unanswered).toEqual([]);
    const open = { ...live.call, answers: {} };
    const view = viewOf(open, live.view.script, { now: open.endedAt!, timeZone: 'Asia/Jakarta' });
    expect(recapModel({ call: open, view }).unanswered.map(({ id }) => id)).toEqual(['usage']);
  });

  test('asks nothing of a call that reached nobody', () => {
    const { missing, unanswered } = recapModel(liveOf('recap-not-contacted'));
    expect([...missing, ...unanswered]).toEqual([]);
  });
});

describe('today’s calls', () => {
  const call: FinishedCall = {
    id: 'a',
    customerName: '=Sri, "Rahayu"',
    customerNumber: '122345678901',
    site: 'IDEAS',
    scriptId: 'coc-obc-sso-2022-09',
    begunAt: Date.parse('2022-09-12T23:59:00+07:00'),
    doneAt: Date.parse('2022-09-13T00:04:02+07:00'),
    recap: {
      callStatus: 'CONTACTED',
      callReason: 'SETUJU',
      notes: 'Bayar hari ini.',
      otherPhone: '081300005678',
    },
    steps: [
      { step: 'opening', state: 'said' },
      { step: 'gimmick', state: 'skipped-by-rule', reason: 'Voucher hanya untuk PLATINUM dan GOLD.' },
      { step: 'empathy', state: 'skipped-by-agent' },
    ],
  };

  test('are exported without a trace of the customer', () => {
    const csv = callsCsv([call], 'Asia/Jakarta', false);
    for (const personal of ['Sri', '122345678901', 'Bayar hari ini', '081300005678']) {
      expect(csv).not.toContain(personal);
    }
    const [head, line] = csv.split('\r\n');
    expect(head).toContain('step gimmick');
    expect(line).toContain('2022-09-12');
    expect(line).toContain('5:02');
    expect(line).toContain('rule: Voucher hanya untuk PLATINUM dan GOLD.');
    expect(line!.endsWith(',agent')).toBe(true);
  });

  test('are exported with it where asked for, and no cell is a formula', () => {
    const csv = callsCsv([call], 'Asia/Jakarta', true);
    expect(csv).toContain(`"'=Sri, ""Rahayu"""`);
    expect(csv).toContain('122345678901');
  });

  test('are found by name, number or outcome', () => {
    expect(matches(call, 'rahayu setuju')).toBe(true);
    expect(matches(call, '1223')).toBe(true);
    expect(matches(call, 'rahayu sibuk')).toBe(false);
    expect(lengthText(call)).toBe('5:02');
  });
});
