import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDrafts, SEND_AFTER_MS, type Sent } from '../../../src/panel/drafts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const taken = () => vi.fn(async (_value: string): Promise<Sent> => 'taken');

describe('typed text', () => {
  test('is sent at the latest 200 ms after the first key stroke, whatever follows', async () => {
    expect(SEND_AFTER_MS).toBeLessThanOrEqual(250);
    const drafts = createDrafts();
    const send = taken();
    for (const value of ['a', 'ab', 'abc']) {
      drafts.type('notes', value, send);
      await vi.advanceTimersByTimeAsync(80);
    }
    expect(send.mock.calls).toEqual([['abc']]);
  });

  test('is sent at once, and once, when flushed', async () => {
    const drafts = createDrafts();
    const send = taken();
    drafts.type('notes', 'abc', send);
    drafts.flush();
    drafts.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls).toEqual([['abc']]);
  });

  test('shows until the background has the same', async () => {
    const drafts = createDrafts();
    drafts.type('notes', 'abc', taken());
    drafts.settle('notes', 'abc');
    expect(drafts.all.value.notes?.value).toBe('abc');
    await vi.advanceTimersByTimeAsync(SEND_AFTER_MS);
    drafts.settle('notes', 'ab');
    expect(drafts.all.value.notes?.value).toBe('abc');
    drafts.settle('notes', 'abc');
    expect(drafts.all.value.notes).toBeUndefined();
  });

  test('stays where it was refused, with the reason', async () => {
    const drafts = createDrafts();
    drafts.type('promise-date', '0202-09-01', async () => ({ refused: 'date-malformed' }));
    await vi.advanceTimersByTimeAsync(SEND_AFTER_MS);
    expect(drafts.all.value['promise-date']).toEqual({
      value: '0202-09-01',
      sent: { refused: 'date-malformed' },
    });
    drafts.type('promise-date', '2022-09-01', taken());
    expect(drafts.all.value['promise-date']).toEqual({ value: '2022-09-01' });
  });

  test('a late refusal does not touch what was typed since', async () => {
    const drafts = createDrafts();
    let answer: (sent: Sent) => void = () => {};
    drafts.type('a', '1', () => new Promise((resolve) => (answer = resolve)));
    drafts.flush();
    drafts.type('a', '12', taken());
    answer({ refused: 'not-a-value' });
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.all.value.a).toEqual({ value: '12' });
  });

  test('an emptied input can fall back on what is stored', () => {
    const drafts = createDrafts();
    drafts.type('pay-on', '', taken());
    drafts.forgetEmpty('pay-on');
    expect(drafts.all.value['pay-on']).toBeUndefined();
    drafts.type('pay-on', '2022-09-01', taken());
    drafts.forgetEmpty('pay-on');
    expect(drafts.all.value['pay-on']?.value).toBe('2022-09-01');
  });

  test('what was not delivered is sent again; what was taken or refused is not', async () => {
    const drafts = createDrafts();
    const lost = vi.fn(async (_value: string): Promise<Sent> => 'unsent');
    const refused = vi.fn(async (_value: string): Promise<Sent> => ({ refused: 'not-a-value' }));
    const good = taken();
    drafts.type('lost', 'a', lost);
    drafts.type('refused', 'b', refused);
    drafts.type('good', 'c', good);
    await vi.advanceTimersByTimeAsync(SEND_AFTER_MS);
    drafts.resend();
    await vi.advanceTimersByTimeAsync(0);
    expect([lost, refused, good].map((send) => send.mock.calls.length)).toEqual([2, 1, 1]);
    expect(drafts.all.value.lost?.value).toBe('a');
  });
});
