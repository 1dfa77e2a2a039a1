import { describe, expect, it } from 'vitest';
import { comesAt, isDue, remindersOf } from '../../../src/call/reminders.ts';
import { AGUS, Desk, SRI } from './world.ts';

/** 12 September 2022, 10.00 WIB: a customer asks to be called again. */
function askedFor(at: string): Desk {
  const desk = new Desk().read(SRI);
  desk.act({ type: 'open-case', case: 'sibuk' });
  return desk.type('call-back', at);
}

const due = (desk: Desk) => remindersOf(desk.store, desk).filter((reminder) => isDue(reminder, desk));

describe('B4: telepon lagi', () => {
  it('is due at its minute and not before, also when the recap is done', () => {
    const desk = askedFor('2022-09-12T14:30');
    expect(remindersOf(desk.store, desk)).toMatchObject([
      {
        at: '2022-09-12T14:30',
        customerName: SRI.customerName,
        customerNumber: SRI.internetNumber,
        open: true,
      },
    ]);
    desk.next().act({ type: 'done' });
    expect(due(desk.at('2022-09-12T14:29:59+07:00'))).toEqual([]);
    expect(due(desk.at('2022-09-12T14:30:00+07:00'))).toMatchObject([
      { at: '2022-09-12T14:30', customerName: SRI.customerName, open: false },
    ]);
  });

  it.each([
    ['Asia/Jakarta', '2022-09-12T14:30:00+07:00'],
    ['Asia/Makassar', '2022-09-12T14:30:00+08:00'],
    ['Asia/Jayapura', '2022-09-12T14:30:00+09:00'],
  ])('goes by the clock of %s', (timeZone, instant) => {
    const desk = new Desk().at('2022-09-12T08:00:00+07:00').read(SRI);
    desk.timeZone = timeZone;
    desk.act({ type: 'open-case', case: 'sibuk' });
    desk.type('call-back', '2022-09-12T14:30');
    const [reminder] = remindersOf(desk.store, desk);
    expect(comesAt(reminder!, { now: desk.now + 31_234, timeZone })).toBe(Date.parse(instant));
    expect(due(desk.at(instant))).toHaveLength(1);
    expect(due(desk.at(new Date(Date.parse(instant) - 1000).toISOString()))).toEqual([]);
  });

  it('reminds once: what is put away stays so through the end of the call, another time counts anew', () => {
    const desk = askedFor('2022-09-12T10:05').at('2022-09-12T10:06:00+07:00');
    const [first] = due(desk);
    desk.act({ type: 'reminded', callId: first!.callId, at: first!.at }, '2');
    expect(due(desk)).toEqual([]);
    desk.next().act({ type: 'done' });
    expect(due(desk)).toEqual([]);
    const again = askedFor('2022-09-12T10:05').at('2022-09-12T10:06:00+07:00');
    again.act({ type: 'reminded', callId: again.call().id, at: '2022-09-12T10:05' });
    again.type('call-back', '2022-09-12T10:10');
    expect(due(again)).toEqual([]);
    expect(due(again.at('2022-09-12T10:10:00+07:00'))).toHaveLength(1);
  });

  it('puts a finished one away, the others stay; earliest first', () => {
    const desk = askedFor('2022-09-12T11:00').next();
    desk.act({ type: 'done' });
    desk.read(AGUS).act({ type: 'open-case', case: 'sibuk' });
    desk.type('call-back', '2022-09-12T10:30').at('2022-09-12T11:00:00+07:00');
    const both = due(desk);
    expect(both.map(({ customerName }) => customerName)).toEqual([AGUS.customerName, SRI.customerName]);
    desk.act({ type: 'reminded', callId: both[1]!.callId, at: both[1]!.at });
    expect(due(desk).map(({ customerName }) => customerName)).toEqual([AGUS.customerName]);
  });

  it.each(['2022-09-12T09:00', '2022-09-12', 'besok sore', ''])('is none at "%s"', (at) => {
    expect(remindersOf(askedFor(at).at('2022-09-13T10:00:00+07:00').store, new Desk())).toEqual([]);
  });

  it('is gone with the shift', () => {
    const desk = askedFor('2022-09-13T09:00').next();
    desk.act({ type: 'done' });
    desk.at('2022-09-12T23:00:00+07:00').send({ type: 'tick', keepMs: 12 * 3_600_000 });
    expect(remindersOf(desk.store, desk)).toEqual([]);
  });
});
