import { describe, expect, it } from 'vitest';
import { parseScript, validateScript } from '../../../src/script/validate.ts';
import { type SampleScript, sampleScript } from './sample.ts';

/** Paths and reasons with which a sample is refused after one edit; none where it is accepted. */
function refusalOf(edit: (script: SampleScript) => void) {
  const script = sampleScript();
  edit(script);
  const result = validateScript(script);
  return result.ok ? [] : result.issues.map(({ path, reason }) => `${path}: ${reason}`);
}

const first = (list: Record<string, unknown>[]) => list[0]!;
const sentencesOf = (script: SampleScript, step: number) =>
  script.steps[step]!.sentences as Record<string, unknown>[];

describe('a script that validates', () => {
  it('is accepted, with its defaults filled in', () => {
    const result = validateScript(sampleScript());
    expect(result).toMatchObject({
      ok: true,
      script: { segments: [], steps: [{ skip: [], cards: [] }, { notices: [] }] },
    });
  });

  it('is accepted as JSON text', () => {
    expect(parseScript(JSON.stringify(sampleScript())).ok).toBe(true);
  });
});

describe('a document that is no script', () => {
  it.each(['', '{', 'naskah', '<html></html>'])('refuses %j: no JSON', (text) => {
    expect(parseScript(text)).toEqual({ ok: false, issues: [{ path: '', reason: 'berkas ini bukan JSON' }] });
  });

  it.each([null, 3, 'naskah', [], {}])('refuses %j', (document) => {
    expect(validateScript(document).ok).toBe(false);
  });

  it('names at most twenty places', () => {
    const script = sampleScript();
    first(script.steps).sentences = Array.from({ length: 50 }, () => ({ text: '' }));
    const result = validateScript(script);
    expect(result.ok ? 0 : result.issues.length).toBe(20);
  });
});

describe('shape', () => {
  const shapes: [string, (script: SampleScript) => void, string][] = [
    ['another format', (s) => Object.assign(s, { format: 2 }), 'format: format naskah ini tidak dikenal'],
    [
      'an id with capitals',
      (s) => Object.assign(s, { id: 'Contoh' }),
      'id: hanya huruf kecil, angka, dan tanda hubung',
    ],
    ['an empty title', (s) => Object.assign(s, { title: '  ' }), 'title: teks kosong'],
    ['no steps', (s) => Object.assign(s, { steps: [] }), 'steps: naskah tanpa langkah'],
    [
      'a day that is none',
      (s) => Object.assign(s, { validUntil: '30-09-2022' }),
      'validUntil: bukan tanggal YYYY-MM-DD',
    ],
    [
      'an empty sentence',
      (s) => (first(sentencesOf(s, 0)).text = ''),
      'steps.0.sentences.0.text: teks kosong',
    ],
    [
      'a sentence without end',
      (s) => (first(sentencesOf(s, 0)).text = 'a'.repeat(2001)),
      'steps.0.sentences.0.text: teks terlalu panjang',
    ],
  ];
  it.each(shapes)('refuses %s', (_, edit, refusal) => {
    expect(refusalOf(edit)).toEqual([refusal]);
  });

  const places: [string, (script: SampleScript) => void, string][] = [
    ['a short name over 28 characters', (s) => Object.assign(s, { short: 'x'.repeat(29) }), 'short'],
    ['a status of its own', (s) => Object.assign(s, { status: 'resmi' }), 'status'],
    ['a key that the format does not have', (s) => Object.assign(s, { script: 'alert(1)' }), 'script'],
    ['a sentence key unknown', (s) => (first(sentencesOf(s, 0)).html = '<b>'), 'steps.0.sentences.0.html'],
    ['an input type unknown', (s) => (s.asks[3]!.type = 'password'), 'asks.3.type'],
    ['a question without options', (s) => (s.asks[0]!.options = []), 'asks.0.options'],
    ['a condition without values', (s) => (s.asks[3]!.when = { pays: [] }), 'asks.3.when'],
    ['a card unknown', (s) => (first(s.steps).cards = ['map']), 'steps.0.cards.0'],
    ['a recap key unknown', (s) => (first(s.recap.fields).key = 'password'), 'recap.fields.0.key'],
    ['a group without situations', (s) => (first(s.caring).situations = []), 'caring.0.situations'],
    [
      'guidance that links to nothing',
      (s) => (first(s.steps).guidance = [{ text: 'x', link: 'plasa' }]),
      'steps.0.guidance.0',
    ],
  ];
  it.each(places)('refuses %s and says where', (_, edit, path) => {
    const refusal = refusalOf(edit);
    expect(refusal).toHaveLength(1);
    expect(refusal[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}[^:]*: .+`));
  });
});

describe('references', () => {
  const cases: [string, (script: SampleScript) => void, string][] = [
    ['a step id twice', (s) => (s.steps[1]!.id = 'ask'), 'steps: "ask" ada dua kali'],
    ['a question id twice', (s) => s.asks.push({ ...s.asks[1] }), 'asks: "check" ada dua kali'],
    [
      'an option id twice',
      (s) =>
        (s.asks[1]!.options = [
          { id: 'done', label: 'a' },
          { id: 'done', label: 'b' },
        ]),
      'asks.1.options: "done" ada dua kali',
    ],
    [
      'a situation id twice',
      (s) => s.caring.push({ ...first(s.caring), id: 'other', asks: [] }),
      'caring: "sibuk" ada dua kali',
    ],
    [
      'a recap key twice',
      (s) => s.recap.fields.push({ ...first(s.recap.fields) }),
      'recap.fields: "paymentChannel" ada dua kali',
    ],
    [
      'a question asked that does not exist',
      (s) => (s.steps[1]!.asks = ['nobody']),
      'steps.1.asks.0: pertanyaan "nobody" tidak ada',
    ],
    [
      'a situation opened that does not exist',
      (s) => (s.asks[1]!.options = [{ id: 'done', label: 'a', opens: 'banjir' }]),
      'asks.1: situasi "banjir" tidak ada',
    ],
    [
      'a check asserted that does not exist',
      (s) => (s.asks[2]!.options = [{ id: 'ok', label: 'a', sets: { check: 'half' } }]),
      'asks.2: jawaban "check:half" tidak ada',
    ],
    [
      'a list that does not exist, of an input',
      (s) => (s.asks[3]!.list = 'banks'),
      'asks.3.list: daftar "banks" tidak ada',
    ],
    [
      'a list that does not exist, of a recap field',
      (s) => (first(s.recap.fields).list = 'banks'),
      'recap.fields.0.list: daftar "banks" tidak ada',
    ],
    [
      'a list that does not exist, of a recap rule',
      (s) => (first(s.recap.fields).rules = [{ template: '{via|}', list: 'banks' }]),
      'recap.fields.0.rules.0.list: daftar "banks" tidak ada',
    ],
    [
      'guidance of a group that does not exist',
      (s) => (first(s.steps).guidance = [{ ofGroup: 'banjir' }]),
      'steps.0.guidance.0: kelompok caring "banjir" tidak ada',
    ],
    [
      'a group that neither ends nor resumes',
      (s) => {
        delete first(s.caring).ends;
        delete first(s.caring).resumes;
      },
      'caring.0: situasi ini tidak mengakhiri panggilan dan tidak kembali ke panggilan',
    ],
  ];
  it.each(cases)('refuses %s', (_, edit, refusal) => {
    expect(refusalOf(edit)).toEqual([refusal]);
  });

  const slots: [string, (script: SampleScript, text: string) => void, string][] = [
    ['sentence', (s, text) => (first(sentencesOf(s, 0)).text = text), 'steps.0.sentences.0.text'],
    ['short form', (s, text) => (first(sentencesOf(s, 0)).short = text), 'steps.0.sentences.0.short'],
    ['apology', (s, text) => (first(s.caring).sentences = [{ text }]), 'caring.0.sentences.0.text'],
    ['guidance', (s, text) => (first(s.steps).guidance = [{ text }]), 'steps.0.guidance.0.text'],
    ['notice', (s, text) => (first(s.steps).notices = [{ text, tone: 'info' }]), 'steps.0.notices.0.text'],
    [
      'recap rule',
      (s, text) => (first(s.recap.fields).rules = [{ template: text }]),
      'recap.fields.0.rules.0.template',
    ],
    ['note', (s, text) => (first(s.recap.notes).text = text), 'recap.notes.0.text'],
  ];
  it.each(slots)('refuses a slot that nothing fills, in a %s', (_, edit, path) => {
    expect(refusalOf((script) => edit(script, 'Nomor {kartuKredit|…} ya.'))).toEqual([
      `${path}: isian {kartuKredit} tidak dikenal`,
    ]);
  });
  it.each(slots)('refuses a brace that belongs to no slot, in a %s', (_, edit, path) => {
    expect(refusalOf((script) => edit(script, 'Nama {customerName} ya.'))).toEqual([
      `${path}: kurung kurawal tanpa pasangan atau tanpa "|"`,
    ]);
  });

  const conditions: [string, (script: SampleScript, when: unknown) => void, string][] = [
    ['question', (s, when) => (s.asks[1]!.when = when), 'asks.1.when'],
    ['sentence', (s, when) => (first(sentencesOf(s, 0)).when = when), 'steps.0.sentences.0.when'],
    ['guidance', (s, when) => (s.steps[1]!.guidance = [{ text: 'x', when }]), 'steps.1.guidance.0.when'],
    [
      'notice',
      (s, when) => (first(s.steps).notices = [{ text: 'x', tone: 'info', when }]),
      'steps.0.notices.0.when',
    ],
    ['skip rule', (s, when) => (s.steps[1]!.skip = [{ when, reason: 'x' }]), 'steps.1.skip.0.when'],
    ["group's end", (s, when) => (first(s.caring).ends = when), 'caring.0.ends'],
    ["group's return", (s, when) => (first(s.caring).resumes = when), 'caring.0.resumes'],
    ['recap requirement', (s, when) => (first(s.recap.fields).required = when), 'recap.fields.0.required'],
    [
      'recap rule',
      (s, when) => (first(s.recap.fields).rules = [{ when, value: 'x' }]),
      'recap.fields.0.rules.0.when',
    ],
    ['note', (s, when) => (first(s.recap.notes).when = when), 'recap.notes.0.when'],
  ];
  it.each(conditions)('refuses a fact that nothing gives, in the condition of a %s', (_, edit, path) => {
    for (const when of [
      { cuaca: ['hujan'] },
      { '!cuaca': ['hujan'] },
      [{ hurry: ['yes'] }, { cuaca: ['hujan'] }],
    ]) {
      expect(refusalOf((script) => edit(script, when))).toEqual([
        `${path}: syarat memakai "cuaca", yang tidak ada di naskah ini`,
      ]);
    }
  });
  it.each(conditions)('accepts facts that are there, in the condition of a %s', (_, edit) => {
    const when = [
      { hurry: ['yes'], '!site': ['IDEAS'] },
      { bill: ['open'], script: ['valid'], ended: ['early'] },
    ];
    expect(refusalOf((script) => edit(script, when))).toEqual([]);
  });
});

describe('skip rules', () => {
  const skipFirst = (when: unknown) => (script: SampleScript) =>
    (first(script.steps).skip = [{ when, reason: 'x' }]);

  it.each(['pays', 'step.ask', 'step.thanks'])('may not look at %s, which is known only later', (fact) => {
    expect(refusalOf(skipFirst({ [fact]: ['yes'] }))).toEqual([
      `steps.0.skip.0.when: "${fact}" baru dijawab pada langkah ini atau sesudahnya`,
    ]);
  });

  it('may look at what was answered before, and at answers of caring, which can come at any time', () => {
    expect(refusalOf(skipFirst({ verdict: ['nok'] }))).toEqual([]);
    expect(
      refusalOf((s) => (s.steps[1]!.skip = [{ when: { 'step.ask': ['skipped'] }, reason: 'x' }])),
    ).toEqual([]);
  });
});
