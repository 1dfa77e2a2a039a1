import { describe, expect, it } from 'vitest';
import type { Script } from '../../../src/script/format.ts';
import { shippedScripts } from '../../../src/script/shipped/index.ts';
import { pathClass, pathFacts, steeringFacts } from './merging.ts';
import { promisesOf } from './promises.ts';
import { callOf, periodKnown, type Setting, settings, startCall, worldOf } from './settings.ts';
import { Walker } from './walk.ts';

const scripts = shippedScripts();
const count = (number: number | bigint) => number.toLocaleString('id-ID');

function classOf(setting: Setting): string {
  const world = worldOf(setting);
  const walker = new Walker(setting.script, world, promisesOf(setting));
  return pathClass(setting.script, walker.view(startCall(setting, world)).facts);
}

describe.each(scripts.map((script) => [script.id, script] as const))('paths of %s', (_, script) => {
  const all = [...settings(script)];

  it('each end in a recap, and none runs in a circle or shows what does not hold', {
    timeout: 120_000,
  }, () => {
    const classes = new Map<string, { paths: bigint; settings: bigint }>();
    const sum = { states: 0, actions: 0, longest: 0 };
    for (const setting of all) {
      const key = classOf(setting);
      const known = classes.get(key);
      if (known) {
        known.settings += 1n;
        continue;
      }
      const world = worldOf(setting);
      const walk = new Walker(script, world, promisesOf(setting)).walk(startCall(setting, world));
      classes.set(key, { paths: walk.paths, settings: 1n });
      sum.states += walk.states;
      sum.actions += walk.actions;
      sum.longest = Math.max(sum.longest, walk.longest);
    }
    const paths = [...classes.values()].reduce((total, found) => total + found.paths, 0n);
    const everywhere = [...classes.values()].reduce(
      (total, found) => total + found.paths * found.settings,
      0n,
    );
    console.log(
      `${script.id}: ${count(paths)} paths in ${classes.size} classes of combinations ` +
        `(${count(everywhere)} in all ${count(all.length)} combinations), every one to a recap; ` +
        `merged into ${count(sum.states)} states and ${count(sum.actions)} actions of the real reducer, ` +
        `the longest way ${sum.longest} states`,
    );
    expect(classes.size).toBeGreaterThan(1);
    expect(paths).toBeGreaterThan(1_000_000n);
  });

  it('keep their promises in each combination, from the first step to the recap', {
    timeout: 120_000,
  }, () => {
    const situations = script.caring.flatMap((group) => group.situations.map(({ id }) => id));
    let calls = 0;
    all.forEach((setting, index) => {
      const world = worldOf(setting);
      const walker = new Walker(script, world, promisesOf(setting));
      let turn = index;
      const pick = (options: number) => {
        turn += 7;
        return turn % options;
      };
      // Every ninth call has no situation; the others meet each situation at each step in turn.
      const id = situations[index % (situations.length + 1)];
      const at = script.steps[index % script.steps.length]!.id;
      let store = startCall(setting, world);
      if (index % 3) store = walker.act(store, { type: 'title', title: index % 3 === 1 ? 'bp' : 'ibu' });
      if (index % 2) store = walker.act(store, { type: 'buddies', on: true });
      const ended = walker.oneCall(store, pick, id ? { at, id } : undefined);
      const closed = walker.act(ended, { type: 'done' });
      expect(closed.calls[callOf(ended).id]).toBeUndefined();
      calls += 1;
    });
    console.log(`${script.id}: one whole call in each of ${count(calls)} combinations`);
    expect(calls).toBe(all.length);
  });

  it('hold what they promise once the agent fills in the month of the bill', () => {
    const dueDate = script.steps.findIndex(({ id }) => id === 'due-date');
    for (const setting of all.filter((candidate) => !periodKnown(candidate) && !candidate.hurry)) {
      const world = worldOf(setting);
      const checks = promisesOf(setting);
      const walker = new Walker(script, world, checks);
      let store = startCall(setting, world);
      for (let step = 0; step < dueDate; step += 1) store = walker.act(store, { type: 'next' });
      checks.atPlace(callOf(store), walker.view(store));
      store = walker.act(store, { type: 'correct', key: 'billingPeriod', value: setting.period });
      expect(walker.view(store).record.billingPeriod).toBe(setting.period);
      checks.atPlace(callOf(store), walker.view(store));
    }
  });

  it('do not depend on anything of the bill: only what is said does', () => {
    expect(pathFacts(script).has('bill')).toBe(false);
    expect(steeringFacts(script).has('bill')).toBe(true);
  });
});

describe('the walk itself', () => {
  const approved = scripts[0]!;
  const walked = (today: string, edit: (copy: Script) => void) => {
    const script = structuredClone(approved);
    edit(script);
    const setting: Setting = {
      script,
      segment: 'PLATINUM',
      bill: 'one month',
      hurry: true,
      period: '2022-10',
      today,
    };
    const world = worldOf(setting);
    return () => new Walker(script, world, promisesOf(setting)).walk(startCall(setting, world));
  };
  const stepOf = (script: Script, id: string) => script.steps.find((step) => step.id === id)!;

  it('finds nothing in the approved script as it is', () => {
    for (const today of ['2022-10-17', '2022-10-21']) expect(walked(today, () => undefined)).not.toThrow();
  });

  it.each<[string, string, (script: Script) => void, RegExp]>([
    [
      'an expired voucher',
      '2022-10-17',
      (script) => {
        stepOf(script, 'gimmick').skip = [];
        for (const sentence of stepOf(script, 'gimmick').sentences) delete sentence.when;
      },
      /a voucher that is not offered/,
    ],
    [
      'the minipack on day 17',
      '2022-10-17',
      (script) => {
        stepOf(script, 'due-date').sentences[2]!.when = { bill: ['open'] };
      },
      /a minipack out of time/,
    ],
    [
      'a deadline in the past',
      '2022-10-21',
      (script) => {
        delete stepOf(script, 'due-date').sentences[1]!.when;
      },
      /a deadline in the past/,
    ],
    [
      'a bill called payable before its day',
      '2022-10-04',
      (script) => {
        delete stepOf(script, 'due-date').sentences[0]!.when;
      },
      /not payable yet/,
    ],
    [
      'a slot that nobody can fill',
      '2022-10-17',
      (script) => {
        stepOf(script, 'closing').sentences[0]!.text = 'Sampai {call-back|nanti}.';
      },
      /a gap \{call-back\} that nobody can fill/,
    ],
    [
      'a recap that says what was not offered',
      '2022-10-17',
      (script) => {
        const voucher = script.recap.fields.find(({ key }) => key === 'voucher')!;
        voucher.rules = [{ value: 'BUKALAPAK' }];
      },
      /a voucher in the recap/,
    ],
  ])('fails on %s', (_, today, edit, reason) => {
    expect(walked(today, edit)).toThrow(reason);
  });
});
