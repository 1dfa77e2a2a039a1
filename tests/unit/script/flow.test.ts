import { describe, expect, it } from 'vitest';
import {
  awaitedAsk,
  type FlowInput,
  flowOf,
  guidanceOf,
  nextStep,
  noticesOf,
  previousStep,
  sentencesOf,
  situationOf,
} from '../../../src/script/flow.ts';
import { validateScript } from '../../../src/script/validate.ts';
import { sampleScript } from './sample.ts';

const result = validateScript(sampleScript());
if (!result.ok) throw new Error('the sample script does not validate');
const { script } = result;
const [ask, thanks] = script.steps;

const flow = (input: Partial<FlowInput> = {}) =>
  flowOf(script, {
    base: { hurry: 'no', bill: 'open' },
    answers: {},
    inputs: {},
    known: new Set(),
    visited: [],
    cases: [],
    ...input,
  });

describe('flowOf', () => {
  it('offers a step until an answer before it leaves it out, and says why', () => {
    expect(flow().steps.map(({ skipped }) => skipped)).toEqual([undefined, undefined]);
    const left = flow({ answers: { pays: 'no' } });
    expect(left.steps.map(({ skipped }) => skipped)).toEqual([undefined, 'Tidak bayar.']);
    expect(left.facts['step.thanks']).toBe('skipped');
  });

  it('tells where the agent has been', () => {
    const { facts } = flow({ visited: ['ask'] });
    expect(facts['step.ask']).toBe('said');
    expect(facts['step.thanks']).toBe('unreached');
  });

  it('counts an input only while its question is asked, and keeps what the record knows', () => {
    const inputs = { via: 'ATM' };
    expect(flow({ inputs, answers: { pays: 'yes' } }).facts['has.via']).toBe('yes');
    expect(flow({ inputs, answers: { pays: 'no' } }).facts['has.via']).toBe('no');
    expect(flow({ inputs: { via: ' ' }, answers: { pays: 'yes' } }).facts['has.via']).toBe('no');
    expect(flow({ known: new Set(['address']) }).facts['has.address']).toBe('yes');
  });

  it('counts the answers of a situation only once it came up', () => {
    const answers = { verdict: 'ok' };
    expect(flow({ answers }).facts.verdict).toBeUndefined();
    expect(flow({ answers, cases: ['sibuk'] }).facts.verdict).toBe('ok');
  });
});

describe('the way through the steps', () => {
  it('leads past what is left out, in both directions, and ends', () => {
    expect(nextStep(flow(), 'ask')?.id).toBe('thanks');
    expect(nextStep(flow(), 'thanks')).toBeNull();
    expect(nextStep(flow({ answers: { pays: 'no' } }), 'ask')).toBeNull();
    expect(nextStep(flow(), '')?.id).toBe('ask');
    expect(previousStep(flow(), 'thanks')?.id).toBe('ask');
    expect(previousStep(flow(), 'ask')).toBeNull();
    expect(previousStep(flow(), 'nowhere')).toBeNull();
  });
});

describe('what a place shows', () => {
  const said = (hurry: string) => sentencesOf(ask!, { hurry }).map(({ template }) => template);

  it('is the short form in a hurry, where there is one', () => {
    expect(said('no')).toEqual(['Apakah {title|Bp/Ibu} {customerName|(nama)} mau bayar?']);
    expect(said('yes')).toEqual(['Mau bayar?']);
  });

  it('leaves out what is optional in a hurry, and what does not hold', () => {
    const optional = { ...thanks!, sentences: [{ text: 'Semoga lancar.', optional: true }] };
    expect(sentencesOf(optional, { hurry: 'no' })).toHaveLength(1);
    expect(sentencesOf(optional, { hurry: 'yes' })).toEqual([]);
    expect(sentencesOf(thanks!, flow().facts)).toEqual([]);
    expect(sentencesOf(thanks!, flow({ answers: { pays: 'yes' } }).facts)).toMatchObject([{ index: 0 }]);
  });

  it('has the guidance of the groups to which it refers', () => {
    expect(guidanceOf(script, ask!, {})).toEqual([{ text: 'Tanyakan dulu.' }, { text: 'Minta maaf.' }]);
    expect(guidanceOf(script, thanks!, { hurry: 'yes' })).toEqual([]);
  });

  it('has the notices that hold', () => {
    expect(noticesOf(ask!, { bill: 'before' })).toHaveLength(1);
    expect(noticesOf(ask!, { bill: 'open' })).toEqual([]);
  });
});

describe('situations', () => {
  it('are found with their group', () => {
    expect(situationOf(script, 'sibuk')).toMatchObject({
      group: { id: 'closing' },
      situation: { id: 'sibuk' },
    });
    expect(situationOf(script, 'banjir')).toBeNull();
  });

  it('wait for the question that decides where they lead', () => {
    const { group } = situationOf(script, 'sibuk')!;
    const conditions = [group.ends, group.resumes];
    const open = (answers: Record<string, string>) => flow({ answers, cases: ['sibuk'] }).facts;
    expect(awaitedAsk(script, group, open({}), conditions)?.id).toBe('verdict');
    expect(awaitedAsk(script, group, open({ verdict: 'ok' }), conditions)).toBeUndefined();
  });
});
