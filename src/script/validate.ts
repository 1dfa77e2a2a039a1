import * as v from 'valibot';
import { FIELD_KEYS } from '../customer/record.ts';
import { factsOf } from './condition.ts';
import { type Ask, type Condition, type Script, scriptSchema } from './format.ts';
import { parseTemplate } from './template.ts';

/** Why a script was refused: where in the document, and the reason in the user's words. */
export interface ScriptIssue {
  /** `steps.3.sentences.0.text`; empty for the document itself. */
  path: string;
  reason: string;
}

export type ScriptResult = { ok: true; script: Script } | { ok: false; issues: ScriptIssue[] };

const BUILT_IN_FACTS = ['site', 'segment', 'bill', 'script', 'hurry', 'buddies', 'case', 'ended', 'outcome'];
const COMPUTED_SLOTS = [
  'salam',
  'closing-salam',
  'title',
  'payableFrom',
  'billDueDay',
  'penalty',
  'penaltyTotal',
  'today',
];

/** Parses JSON text and validates it. Text that is no JSON is refused with the same shape of answer. */
export function parseScript(json: string): ScriptResult {
  try {
    return validateScript(JSON.parse(json));
  } catch {
    return { ok: false, issues: [{ path: '', reason: 'berkas ini bukan JSON' }] };
  }
}

/**
 * Validates a script: its shape, and that everything it refers to exists: situations, lists, groups, slots and
 * facts; that ids are unique; and that a step's skip rules look only at answers given before it, so that no
 * path can run in a circle.
 */
export function validateScript(input: unknown): ScriptResult {
  const parsed = v.safeParse(scriptSchema, input);
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.issues.slice(0, 20).map((issue) => ({
        path: v.getDotPath(issue) ?? '',
        reason: issue.message,
      })),
    };
  }
  const issues = references(parsed.output);
  return issues.length ? { ok: false, issues } : { ok: true, script: parsed.output };
}

interface Names {
  facts: Set<string>;
  slots: Set<string>;
}

function references(script: Script): ScriptIssue[] {
  const issues: ScriptIssue[] = [];
  const say = (path: string, reason: string) => issues.push({ path, reason });
  const asks: Ask[] = script.asks;
  const choices = asks.filter((ask) => ask.kind === 'choice');
  const inputs = asks.filter((ask) => ask.kind === 'input');
  const situations = script.caring.flatMap((group) => group.situations.map((situation) => situation.id));
  const stepIds = script.steps.map((step) => step.id);
  const groupIds = script.caring.map((group) => group.id);

  unique(stepIds, 'steps', say);
  unique(situations, 'caring', say);
  unique(groupIds, 'caring', say);
  unique(
    script.recap.fields.map((field) => field.key),
    'recap.fields',
    say,
  );

  const names: Names = {
    facts: new Set([
      ...BUILT_IN_FACTS,
      ...choices.map((ask) => ask.id),
      ...stepIds.map((step) => `step.${step}`),
      ...[...FIELD_KEYS, ...inputs.map((ask) => ask.id)].map((key) => `has.${key}`),
    ]),
    slots: new Set([...FIELD_KEYS, ...COMPUTED_SLOTS, ...inputs.map((ask) => ask.id)]),
  };
  const checkCondition = (condition: Condition | undefined, path: string) => {
    for (const fact of factsOf(condition)) {
      if (!names.facts.has(fact)) say(path, `syarat memakai "${fact}", yang tidak ada di naskah ini`);
    }
  };
  const checkText = (template: string, path: string) => {
    for (const piece of parseTemplate(template)) {
      if ('slot' in piece && !names.slots.has(piece.slot)) say(path, `isian {${piece.slot}} tidak dikenal`);
      if ('text' in piece && /[{}]/.test(piece.text))
        say(path, 'kurung kurawal tanpa pasangan atau tanpa "|"');
    }
  };
  const checkList = (list: string | undefined, path: string) => {
    if (list && !script.lists[list]) say(path, `daftar "${list}" tidak ada`);
  };

  const places = [
    ...script.steps.map((place, index) => ({ place, path: `steps.${index}` })),
    ...script.caring.map((place, index) => ({ place, path: `caring.${index}` })),
  ];
  for (const { place, path } of places) {
    place.sentences.forEach((sentence, index) => {
      checkText(sentence.text, `${path}.sentences.${index}.text`);
      if (sentence.short) checkText(sentence.short, `${path}.sentences.${index}.short`);
      checkCondition(sentence.when, `${path}.sentences.${index}.when`);
    });
    place.guidance.forEach((guidance, index) => {
      const at = `${path}.guidance.${index}`;
      if ('ofGroup' in guidance) {
        if (!groupIds.includes(guidance.ofGroup)) say(at, `kelompok caring "${guidance.ofGroup}" tidak ada`);
      } else {
        checkText(guidance.text, `${at}.text`);
        checkCondition(guidance.when, `${at}.when`);
      }
    });
    place.notices.forEach((notice, index) => {
      checkText(notice.text, `${path}.notices.${index}.text`);
      checkCondition(notice.when, `${path}.notices.${index}.when`);
    });
    place.asks.forEach((askId, index) => {
      if (!asks.some((ask) => ask.id === askId))
        say(`${path}.asks.${index}`, `pertanyaan "${askId}" tidak ada`);
    });
    if ('ends' in place) checkCondition(place.ends, `${path}.ends`);
    if ('resumes' in place) checkCondition(place.resumes, `${path}.resumes`);
    if ('situations' in place && !place.ends && !place.resumes) {
      say(path, 'situasi ini tidak mengakhiri panggilan dan tidak kembali ke panggilan');
    }
  }
  unique(
    asks.map((ask) => ask.id),
    'asks',
    say,
  );
  asks.forEach((ask, index) => {
    const at = `asks.${index}`;
    checkCondition(ask.when, `${at}.when`);
    if (ask.kind === 'input') {
      checkList(ask.list, `${at}.list`);
      return;
    }
    unique(
      ask.options.map((option) => option.id),
      `${at}.options`,
      say,
    );
    for (const option of ask.options) {
      if (option.opens && !situations.includes(option.opens)) say(at, `situasi "${option.opens}" tidak ada`);
      for (const [question, answer] of Object.entries(option.sets ?? {})) {
        const target = choices.find((choice) => choice.id === question);
        if (!target?.options.some((candidate) => candidate.id === answer)) {
          say(at, `jawaban "${question}:${answer}" tidak ada`);
        }
      }
    }
  });
  skipsLookBack(script, checkCondition, say);
  script.recap.fields.forEach((field, index) => {
    const at = `recap.fields.${index}`;
    checkCondition(field.required, `${at}.required`);
    checkList(field.list, `${at}.list`);
    field.rules.forEach((rule, ruleIndex) => {
      checkCondition(rule.when, `${at}.rules.${ruleIndex}.when`);
      checkList(rule.list, `${at}.rules.${ruleIndex}.list`);
      if (rule.template) checkText(rule.template, `${at}.rules.${ruleIndex}.template`);
    });
  });
  script.recap.notes.forEach((note, index) => {
    checkText(note.text, `recap.notes.${index}.text`);
    checkCondition(note.when, `recap.notes.${index}.when`);
  });
  return issues;
}

function skipsLookBack(
  script: Script,
  checkCondition: (condition: Condition | undefined, path: string) => void,
  say: (path: string, reason: string) => void,
): void {
  const later = new Set(script.steps.flatMap((step) => [`step.${step.id}`, ...step.asks]));
  const inCaring = new Set(script.caring.flatMap((group) => group.asks));
  script.steps.forEach((step, index) => {
    step.skip.forEach((skip, skipIndex) => {
      const path = `steps.${index}.skip.${skipIndex}.when`;
      checkCondition(skip.when, path);
      for (const fact of factsOf(skip.when)) {
        if (later.has(fact) && !inCaring.has(fact))
          say(path, `"${fact}" baru dijawab pada langkah ini atau sesudahnya`);
      }
    });
    later.delete(`step.${step.id}`);
    for (const ask of step.asks) later.delete(ask);
  });
}

function unique(ids: string[], path: string, say: (path: string, reason: string) => void): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) say(path, `"${id}" ada dua kali`);
    seen.add(id);
  }
}
