import { isDay } from '../customer/calendar.ts';
import { parsePeriod } from '../customer/period.ts';
import { validateBill } from '../penalty/index.ts';
import { choiceOf, inputOf, withAnswer, withoutAnswer } from '../script/answers.ts';
import { factsOf } from '../script/condition.ts';
import { asksOf, awaitedAsk, caringExit, nextStep, previousStep, situationOf } from '../script/flow.ts';
import type { Script, Step } from '../script/format.ts';
import type { CallAction, Refusal } from './actions.ts';
import { parseCorrection } from './correct.ts';
import { type CallView, type Moment, viewOf } from './derive.ts';
import type { Call } from './state.ts';

type CallReduction = { call: Call } | { refusal: Refusal };

/** Actions after which a call counts as begun: it keeps its script and is never dropped by itself. */
const BEGINS: ReadonlySet<CallAction['type']> = new Set([
  'answer',
  'unanswer',
  'input',
  'jot',
  'correct',
  'next',
  'go',
  'open-case',
  'add-bill',
  'remove-bill',
  'pay-on',
  'not-contacted',
  'recap',
  'edit-recap',
  'title',
  'hurry',
  'buddies',
]);

/** Applies one action to one call. Pure. A refused action leaves the call as it is. */
export function reduceCall(call: Call, script: Script, action: CallAction, moment: Moment): CallReduction {
  const view = viewOf(call, script, moment);
  const result = apply(call, view, action, moment);
  if ('refusal' in result) return result;
  if (result.call === call || call.begunAt !== undefined || !BEGINS.has(action.type)) return result;
  return { call: { ...result.call, begunAt: moment.now } };
}

function apply(call: Call, view: CallView, action: CallAction, moment: Moment): CallReduction {
  const { script } = view;
  switch (action.type) {
    case 'answer': {
      const answers = withAnswer(script, call.answers, action.question, action.option);
      if (!answers) return refuse('unknown-option', action.question);
      const opens = choiceOf(script, action.question)?.options.find(({ id }) => id === action.option)?.opens;
      const answered = clearAwaited({ ...call, answers }, action.question);
      return { call: opens ? openCase(answered, opens, moment) : answered };
    }
    case 'unanswer':
      return { call: { ...call, answers: withoutAnswer(script, call.answers, action.question) } };
    case 'input': {
      const ask = inputOf(script, action.key);
      if (!ask && action.key !== 'notes') return refuse('unknown-option', action.key);
      if (ask?.type === 'date' && action.value !== '' && !isDay(action.value)) {
        return refuse('date-malformed', action.key);
      }
      return { call: { ...call, inputs: { ...call.inputs, [action.key]: action.value } } };
    }
    case 'jot': {
      const { [action.key]: _, ...others } = call.jottings;
      return {
        call: { ...call, jottings: action.value ? { ...others, [action.key]: action.value } : others },
      };
    }
    case 'correct': {
      const corrections = { ...call.corrections };
      if (action.value.trim() === '') delete corrections[action.key];
      else {
        const parsed = parseCorrection(action.key, action.value);
        if ('code' in parsed) return { refusal: parsed };
        Object.assign(corrections, { [action.key]: parsed.value });
      }
      return { call: { ...call, corrections } };
    }
    case 'next':
      return { call: goOn(call, view, moment) };
    case 'back':
      return { call: goBack(call, view) };
    case 'go': {
      if (!script.steps.some((step) => step.id === action.step)) return refuse('unknown-option', action.step);
      return { call: enter(leaveCase(reopened({ ...call, penaltyOpen: false }), view), action.step) };
    }
    case 'open-case':
      if (!situationOf(script, action.case)) return refuse('unknown-option', action.case);
      return { call: openCase(reopened(call), action.case, moment) };
    case 'resume':
      if (call.penaltyOpen) return { call: { ...call, penaltyOpen: false } };
      if (call.ending) return { call: leaveCase(reopened(call), view) };
      return { call: leaveCase(call, view) };
    case 'open-penalty':
      return { call: { ...call, penaltyOpen: true } };
    case 'add-bill':
      return addBill(call, action);
    case 'remove-bill': {
      const { service, period } = action;
      const other = (bill: { service: string; period: string }) =>
        bill.service !== service || bill.period !== period;
      const byHand = call.handBills.some((bill) => !other(bill));
      return {
        call: {
          ...call,
          handBills: call.handBills.filter(other),
          removedBills: byHand
            ? call.removedBills
            : [...call.removedBills.filter(other), { service, period }],
        },
      };
    }
    case 'pay-on': {
      if (action.day !== '' && !isDay(action.day)) return refuse('date-malformed', 'payOn');
      const { payOn: _, ...rest } = call;
      return { call: action.day === '' ? rest : { ...rest, payOn: action.day } };
    }
    case 'not-contacted': {
      if (call.said.length > 0) return refuse('unknown-action');
      if (!script.notContacted.some(({ id }) => id === action.outcome)) {
        return refuse('unknown-option', action.outcome);
      }
      return { call: end(call, { how: 'not-contacted', outcome: action.outcome }, moment) };
    }
    case 'title':
      return { call: { ...call, title: action.title } };
    case 'hurry':
      return { call: { ...call, hurry: action.on } };
    case 'buddies':
      return { call: { ...call, buddies: action.on } };
    case 'recap':
      return { call: openRecap(call, view, moment) };
    case 'edit-recap': {
      const recapEdits = { ...call.recapEdits };
      if (action.value.trim() === '') delete recapEdits[action.key];
      else recapEdits[action.key] = action.value;
      return { call: { ...call, recapEdits } };
    }
    default:
      return { call };
  }
}

const refuse = (code: Refusal['code'], field?: string): CallReduction => ({
  refusal: { code, ...(field !== undefined && { field }) },
});

function clearAwaited(call: Call, question: string): Call {
  if (call.needsAnswer !== question) return call;
  const { needsAnswer: _, ...rest } = call;
  return rest;
}

function openCase(call: Call, id: string, moment: Moment): Call {
  if (call.openCase === id) return call;
  return {
    ...clearAwaited(call, call.needsAnswer ?? ''),
    penaltyOpen: false,
    openCase: id,
    caring: [...call.caring, { case: id, at: moment.now }],
  };
}

/** Leaves the situation. One that would have ended the call is thereby taken back, and leaves no trace. */
function leaveCase(call: Call, view: CallView): Call {
  if (!call.openCase) return call;
  const { openCase: id, needsAnswer: _, ...rest } = call;
  const found = situationOf(view.script, id);
  const takenBack = found !== null && caringExit(found.group, view.facts) === 'end';
  return { ...rest, caring: takenBack ? dropVisit(call, id) : call.caring };
}

function dropVisit(call: Call, id: string): Call['caring'] {
  const index = call.caring.findLastIndex((visit) => visit.case === id);
  return call.caring.filter((_, at) => at !== index);
}

function enter(call: Call, step: string): Call {
  const { needsAnswer: _, ...rest } = call;
  return { ...rest, step, visited: call.visited.includes(step) ? call.visited : [...call.visited, step] };
}

function end(call: Call, ending: NonNullable<Call['ending']>, moment: Moment): Call {
  return { ...call, penaltyOpen: false, ending, endedAt: moment.now };
}

function reopened(call: Call): Call {
  const { ending: _, endedAt: __, ...rest } = call;
  return rest;
}

function goOn(call: Call, view: CallView, moment: Moment): Call {
  if (call.penaltyOpen) return { ...call, penaltyOpen: false };
  if (call.ending) return call;
  if (call.openCase) {
    const found = situationOf(view.script, call.openCase);
    if (!found) return leaveCase(call, view);
    const exit = caringExit(found.group, view.facts);
    if (exit === 'end') return end(call, { how: 'case', case: call.openCase }, moment);
    if (exit === 'resume') return leaveCase(call, view);
    const { ends, resumes } = found.group;
    const awaited = awaitedAsk(view.script, found.group, view.facts, [ends, resumes]);
    return awaited ? { ...call, needsAnswer: awaited.id } : call;
  }
  const step = view.script.steps.find(({ id }) => id === call.step);
  if (step) {
    const awaited = steeringAsk(view, step);
    if (awaited && call.needsAnswer !== awaited) return { ...call, needsAnswer: awaited };
  }
  const said = call.said.includes(call.step) ? call.said : [...call.said, call.step];
  const next = nextStep(view.flow, call.step);
  if (!next) return end({ ...call, said }, { how: 'completed' }, moment);
  return enter({ ...call, said }, next.id);
}

/**
 * The unanswered question of a step on which a later step depends. `next` stays once and points at it; a second
 * `next` goes on, and the recap lists it.
 */
function steeringAsk(view: CallView, step: Step): string | undefined {
  const steering = new Set(
    view.script.steps.flatMap((other) => other.skip.flatMap(({ when }) => factsOf(when))),
  );
  return asksOf(view.script, step, view.facts).find(
    (ask) => ask.kind === 'choice' && steering.has(ask.id) && view.facts[ask.id] === undefined,
  )?.id;
}

function goBack(call: Call, view: CallView): Call {
  if (call.penaltyOpen) return { ...call, penaltyOpen: false };
  if (call.ending) return reopened(call);
  if (call.openCase) {
    const { openCase: id, needsAnswer: _, ...rest } = call;
    return { ...rest, caring: dropVisit(call, id) };
  }
  const before = previousStep(view.flow, call.step);
  return before ? enter(call, before.id) : call;
}

function openRecap(call: Call, view: CallView, moment: Moment): Call {
  if (call.ending) return call;
  if (call.openCase) {
    const found = situationOf(view.script, call.openCase);
    if (found && caringExit(found.group, view.facts) === 'end') {
      return end(call, { how: 'case', case: call.openCase }, moment);
    }
  }
  const atEnd = !call.openCase && nextStep(view.flow, call.step) === null;
  return end(call, { how: atEnd ? 'completed' : 'early' }, moment);
}

function addBill(call: Call, raw: { service: string; period: string; amount: string }): CallReduction {
  const result = validateBill({ ...raw, period: parsePeriod(raw.period) ?? raw.period });
  if (!result.ok) {
    const [field, code] = Object.entries(result.errors)[0] ?? ['amount', 'not-a-value'];
    return refuse(code as Refusal['code'], field);
  }
  const { service, period } = result.bill;
  const others = call.handBills.filter((bill) => bill.service !== service || bill.period !== period);
  return {
    call: {
      ...call,
      handBills: [...others, { service, period, amount: result.bill.amount }],
      removedBills: call.removedBills.filter((bill) => bill.service !== service || bill.period !== period),
    },
  };
}
