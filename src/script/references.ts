import { FIELD_KEYS } from '../customer/record.ts';
import { factsOf } from './condition.ts';
import type { Ask, CaringGroup, Condition, Script, Step } from './format.ts';
import { parseTemplate } from './template.ts';

/** Why a script was refused: where in the document, and the reason in the user's words. */
export interface ScriptIssue {
  /** `steps.3.sentences.0.text`; empty for the document itself. */
  path: string;
  reason: string;
}

const BUILT_IN_FACTS = [
  'site',
  'segment',
  'segment-read',
  'bill',
  'script',
  'hurry',
  'buddies',
  'case',
  'ended',
  'outcome',
];
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

/** What a script has by name, and the checks that a name exists. */
class Names {
  readonly issues: ScriptIssue[] = [];
  private readonly situations: string[];
  private readonly groups: string[];
  private readonly facts: Set<string>;
  private readonly slots: Set<string>;

  constructor(private readonly script: Script) {
    const inputs = script.asks.filter((ask) => ask.kind === 'input').map(({ id }) => id);
    this.situations = script.caring.flatMap((group) => group.situations.map(({ id }) => id));
    this.groups = script.caring.map(({ id }) => id);
    this.facts = new Set([
      ...BUILT_IN_FACTS,
      ...script.asks.filter((ask) => ask.kind === 'choice').map(({ id }) => id),
      ...script.steps.map(({ id }) => `step.${id}`),
      ...[...FIELD_KEYS, ...inputs].map((key) => `has.${key}`),
    ]);
    this.slots = new Set([...FIELD_KEYS, ...COMPUTED_SLOTS, ...inputs]);
  }

  say(path: string, reason: string): void {
    this.issues.push({ path, reason });
  }

  condition(condition: Condition | undefined, path: string): void {
    for (const fact of factsOf(condition)) {
      if (!this.facts.has(fact)) this.say(path, `syarat memakai "${fact}", yang tidak ada di naskah ini`);
    }
  }

  template(template: string | undefined, path: string): void {
    for (const piece of parseTemplate(template ?? '')) {
      if ('slot' in piece && !this.slots.has(piece.slot))
        this.say(path, `isian {${piece.slot}} tidak dikenal`);
      if ('text' in piece && /[{}]/.test(piece.text)) {
        this.say(path, 'kurung kurawal tanpa pasangan atau tanpa "|"');
      }
    }
  }

  list(list: string | undefined, path: string): void {
    if (list && !this.script.lists[list]) this.say(path, `daftar "${list}" tidak ada`);
  }

  group(group: string, path: string): void {
    if (!this.groups.includes(group)) this.say(path, `kelompok caring "${group}" tidak ada`);
  }

  situation(situation: string | undefined, path: string): void {
    if (situation && !this.situations.includes(situation)) this.say(path, `situasi "${situation}" tidak ada`);
  }

  ask(id: string, path: string): void {
    if (!this.script.asks.some((ask) => ask.id === id)) this.say(path, `pertanyaan "${id}" tidak ada`);
  }

  answer(question: string, option: string, path: string): void {
    const ask = this.script.asks.find(({ id }) => id === question);
    const known = ask?.kind === 'choice' && ask.options.some(({ id }) => id === option);
    if (!known) this.say(path, `jawaban "${question}:${option}" tidak ada`);
  }

  unique(ids: string[], path: string): void {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) this.say(path, `"${id}" ada dua kali`);
      seen.add(id);
    }
  }
}

/**
 * What the shape alone can't tell: that everything a script refers to exists, that ids are unique, that each
 * situation leads somewhere, and that no skip rule looks at answers that come later.
 */
export function checkReferences(script: Script): ScriptIssue[] {
  const names = new Names(script);
  names.unique(
    script.steps.map(({ id }) => id),
    'steps',
  );
  names.unique(
    script.caring.flatMap(({ situations }) => situations.map(({ id }) => id)),
    'caring',
  );
  names.unique(
    script.caring.map(({ id }) => id),
    'caring',
  );
  names.unique(
    script.asks.map(({ id }) => id),
    'asks',
  );
  script.steps.forEach((step, index) => {
    checkPlace(names, step, `steps.${index}`);
  });
  script.caring.forEach((group, index) => {
    checkPlace(names, group, `caring.${index}`);
    checkExits(names, group, `caring.${index}`);
  });
  script.asks.forEach((ask, index) => {
    checkAsk(names, ask, `asks.${index}`);
  });
  checkSkips(names, script);
  checkRecap(names, script);
  return names.issues;
}

function checkPlace(names: Names, place: Step | CaringGroup, path: string): void {
  place.sentences.forEach((sentence, index) => {
    names.template(sentence.text, `${path}.sentences.${index}.text`);
    names.template(sentence.short, `${path}.sentences.${index}.short`);
    names.condition(sentence.when, `${path}.sentences.${index}.when`);
  });
  place.guidance.forEach((guidance, index) => {
    const at = `${path}.guidance.${index}`;
    if ('ofGroup' in guidance) {
      names.group(guidance.ofGroup, at);
      return;
    }
    names.template(guidance.text, `${at}.text`);
    names.condition(guidance.when, `${at}.when`);
  });
  place.notices.forEach((notice, index) => {
    names.template(notice.text, `${path}.notices.${index}.text`);
    names.condition(notice.when, `${path}.notices.${index}.when`);
  });
  place.asks.forEach((id, index) => {
    names.ask(id, `${path}.asks.${index}`);
  });
}

function checkExits(names: Names, group: CaringGroup, path: string): void {
  names.condition(group.ends, `${path}.ends`);
  names.condition(group.resumes, `${path}.resumes`);
  if (!group.ends && !group.resumes) {
    names.say(path, 'situasi ini tidak mengakhiri panggilan dan tidak kembali ke panggilan');
  }
}

function checkAsk(names: Names, ask: Ask, path: string): void {
  names.condition(ask.when, `${path}.when`);
  if (ask.kind === 'input') {
    names.list(ask.list, `${path}.list`);
    return;
  }
  names.unique(
    ask.options.map(({ id }) => id),
    `${path}.options`,
  );
  for (const option of ask.options) {
    names.situation(option.opens, path);
    for (const [question, answer] of Object.entries(option.sets ?? {})) names.answer(question, answer, path);
  }
}

/** Answers given in caring can come at any time; those of steps only once their step has been reached. */
function checkSkips(names: Names, script: Script): void {
  const inputs = new Set(script.asks.filter(({ kind }) => kind === 'input').map(({ id }) => id));
  const factOf = (ask: string) => (inputs.has(ask) ? `has.${ask}` : ask);
  const later = new Set(script.steps.flatMap((step) => [`step.${step.id}`, ...step.asks.map(factOf)]));
  const inCaring = new Set(script.caring.flatMap(({ asks }) => asks.map(factOf)));
  script.steps.forEach((step, index) => {
    step.skip.forEach((skip, skipIndex) => {
      const path = `steps.${index}.skip.${skipIndex}.when`;
      names.condition(skip.when, path);
      for (const fact of factsOf(skip.when)) {
        if (!later.has(fact) || inCaring.has(fact)) continue;
        names.say(path, `"${fact}" baru dijawab pada langkah ini atau sesudahnya`);
      }
    });
    later.delete(`step.${step.id}`);
    for (const ask of step.asks) later.delete(factOf(ask));
  });
}

function checkRecap(names: Names, script: Script): void {
  names.unique(
    script.recap.fields.map(({ key }) => key),
    'recap.fields',
  );
  script.recap.fields.forEach((field, index) => {
    const at = `recap.fields.${index}`;
    names.condition(field.required, `${at}.required`);
    names.list(field.list, `${at}.list`);
    field.rules.forEach((rule, ruleIndex) => {
      names.condition(rule.when, `${at}.rules.${ruleIndex}.when`);
      names.list(rule.list, `${at}.rules.${ruleIndex}.list`);
      names.template(rule.template, `${at}.rules.${ruleIndex}.template`);
    });
  });
  script.recap.notes.forEach((note, index) => {
    names.template(note.text, `recap.notes.${index}.text`);
    names.condition(note.when, `recap.notes.${index}.when`);
  });
}
