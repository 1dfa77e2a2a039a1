import { describe, expect, it, vi } from 'vitest';
import { askPatiently } from '../../../src/platform/ask-patiently.ts';

/** A policy that answers when it is told to, and a memory. */
function source(remembered?: string) {
  const open: ((pinned: string | undefined) => void)[] = [];
  const memory = { pinned: remembered, written: 0 };
  return {
    memory,
    asked: () => open.length,
    answer: (pinned: string | undefined) => open.at(-1)?.(pinned),
    ask: () => new Promise<string | undefined>((resolve) => open.push(resolve)),
    recall: async () => memory.pinned,
    remember: async (pinned: string | undefined) => {
      memory.pinned = pinned;
      memory.written++;
    },
  };
}

const settled = async (promise: Promise<unknown>) => {
  const not = Symbol('not');
  return (await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 0, not))])) !== not;
};

describe('the version that policy pins', () => {
  it('is what the policy answers in time, and is remembered', async () => {
    const policy = source('old');
    const pinned = askPatiently(policy, 1000)();
    expect(await settled(pinned)).toBe(false);
    policy.answer('new');
    expect(await pinned).toBe('new');
    expect(policy.memory).toEqual({ pinned: 'new', written: 1 });
  });

  it('is what was heard last while a browser that has just started does not know', async () => {
    const policy = source('old');
    const ask = askPatiently(policy, 5);
    expect(await ask()).toBe('old');
    // Nobody waits a second time, nor asks again before the answer is here.
    const again = ask();
    expect(await settled(again)).toBe(true);
    expect(await again).toBe('old');
    expect(policy.asked()).toBe(1);
  });

  it('is told as news when the late answer is another, and only then', async () => {
    const policy = source('old');
    const ask = askPatiently(policy, 5);
    await ask();
    policy.answer('new');
    await vi.waitFor(() => expect(policy.memory).toEqual({ pinned: 'new', written: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const next = ask();
    expect(policy.asked()).toBe(2);
    policy.answer('new');
    expect(await next).toBe('new');
    expect(policy.memory.written).toBe(1);
  });

  it('counts also where it cannot be remembered', async () => {
    const policy = source('old');
    const pinned = askPatiently({ ...policy, remember: () => Promise.reject(new Error('full')) }, 1000)();
    policy.answer('new');
    expect(await pinned).toBe('new');
  });

  it('is none, and forgotten, where the policy pins none any more or cannot be read', async () => {
    const policy = source('old');
    const pinned = askPatiently({ ...policy, ask: () => Promise.reject(new Error('no policy')) }, 1000)();
    expect(await pinned).toBeUndefined();
    expect(policy.memory).toEqual({ pinned: undefined, written: 1 });
  });
});
