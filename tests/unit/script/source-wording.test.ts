import { describe, expect, it } from 'vitest';
import type { Script } from '../../../src/script/format.ts';
import { shippedScripts } from '../../../src/script/shipped/index.ts';
import { sourceWording } from '../../../src/script/template.ts';
import {
  isInstruction,
  parseSource,
  quotedApology,
  SOURCE_TEXT,
  type SourceStep,
  sentences,
} from './source-document.ts';

const source = parseSource(SOURCE_TEXT);
const approved = shippedScripts().find(({ id }) => id === 'coc-obc-sso-2022-09')!;

const spokenOf = (step: SourceStep): string[] =>
  step.agent.filter((text) => !isInstruction(step, text)).flatMap(sentences);
const instructionsOf = (step: SourceStep): string[] => [
  ...step.agent.filter((text) => isInstruction(step, text)),
  ...step.guidance,
];

/** Guidance of a step in order, with that of the caring groups which it refers to. */
function guidanceTexts(script: Script, stepIndex: number): string[] {
  return script.steps[stepIndex]!.guidance.flatMap((item) => {
    if ('text' in item) return [item.text];
    const group = script.caring.find(({ id }) => id === item.ofGroup)!;
    return group.guidance.flatMap((line) => ('text' in line ? [line.text] : []));
  });
}

/** Every difference between a source and a script, in both directions and in order; none where it is word for word. */
function differences(steps: SourceStep[], script: Script): string[] {
  const found: string[] = [];
  const compare = (where: string, expected: string[], actual: string[]) => {
    for (let index = 0; index < Math.max(expected.length, actual.length); index += 1) {
      if (expected[index] !== actual[index]) {
        found.push(`${where} ${index + 1}: "${actual[index]}" instead of "${expected[index]}"`);
      }
    }
  };
  compare(
    'title',
    steps.map(({ title }) => title),
    script.steps.map(({ title }) => title),
  );
  steps.forEach((step, index) => {
    const ours = script.steps[index];
    if (!ours) return;
    compare(
      `sentence ${step.no}`,
      spokenOf(step),
      ours.sentences.map(({ text }) => sourceWording(text)),
    );
    compare(`guidance ${step.no}`, instructionsOf(step), guidanceTexts(script, index));
  });
  const apology = quotedApology(steps);
  for (const group of script.caring) {
    if (!group.sentences.length) continue;
    compare(
      `caring ${group.id}`,
      apology,
      group.sentences.map(({ text }) => sourceWording(text)),
    );
  }
  return found;
}

describe('the parser of the source document', () => {
  it('finds ten steps, each with something to say and a keterangan', () => {
    expect(source.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const step of source) {
      expect(spokenOf(step).length, `step ${step.no}`).toBeGreaterThan(0);
      expect(step.guidance.length, `step ${step.no}`).toBeGreaterThan(0);
    }
  });

  it('loses no letter: what it found, put together again, is each cell without tags and list marks', () => {
    const bare = (text: string) =>
      text
        .replace(/<\/?(?:p|ol|ul)\b[^>]*>/g, ' ')
        .replace(/(?<=\s)(?:\d\.|[a-z]\.|-)(?=\s)/g, ' ')
        .replace(/^(?:\d\.|[a-z]\.|-)\s/g, '')
        .replace(/\s+/g, '');
    const rows = SOURCE_TEXT.split('\n').filter((line) => /^\d+\t/.test(line));
    rows.forEach((row, index) => {
      const cells = row.split('\t');
      const step = source[index]!;
      expect(bare(step.agent.flatMap(sentences).join(' '))).toBe(bare(cells[2]!));
      expect(bare(step.guidance.join(' '))).toBe(bare(cells[4]!));
    });
  });

  it('drops list marks in lists alone and keeps "<" where it is text', () => {
    expect(source[1]!.guidance).toEqual([
      'TAGIHAN < TGL 20',
      '*Ketentuan denda Indihome/ Internet :',
      'Pembayaran tgl 5 sd 20 bulan N : Tidak ada Denda',
      'Pembayaran tgl 21 sd akhir bulan N : Denda 5% dari total tagihan atau minimal Rp 5.000,00',
      'Pembayaran tgl 1 sd akhir bulan (N+1) : Denda 10% dari total tagihan atau minimal Rp 10.000,00',
      '*Ketentuan denda Telepon :',
      'Pembayaran tgl 5 sd 20 bulan N : Tidak ada Denda',
      'Pembayaran tgl 21 sd akhir bulan N : Denda 5% dari total tagihan atau minimal Rp 5.000,00',
      'Pembayaran tgl 1 sd akhir bulan (N+1) : Denda 10% dari total tagihan atau minimal Rp 10.000,00',
      'Pembayaran tgl 1 bulan (N+2) dan seterusnya : Denda 15% dari total tagihan atau minimal Rp 15.000,00',
      '*Akses web gratis minipack UseeTV pembayaran sblm tgl 15 https://indihome.co.id/promo-minipack-tagihan',
    ]);
    expect(source[2]!.guidance[1]).toBe('b. Tools: MyCX, MySIIS, E-payment, MyKISS');
  });
});

describe('the approved script against the source document', () => {
  it('has every title, sentence and keterangan unaltered, in order, and no other', () => {
    expect(differences(source, approved)).toEqual([]);
  });

  it('says no sentence that the source does not have', () => {
    const known = new Set([...source.flatMap(spokenOf), ...quotedApology(source)]);
    const said = [...approved.steps, ...approved.caring].flatMap((place) => place.sentences);
    expect(said.filter(({ text }) => !known.has(sourceWording(text)))).toEqual([]);
    expect(said.filter((sentence) => sentence.short !== undefined)).toEqual([]);
  });

  it('treats the two brackets of step 1 and the first line of step 6 as guidance (R0.2)', () => {
    const opening = guidanceTexts(approved, 0);
    expect(opening[0]).toMatch(/^\(Jika IYA maka HUB PENERIMA/);
    expect(opening[1]).toMatch(/^\(Validasi alamat tidak mandatory/);
    expect(guidanceTexts(approved, 5)[0]).toBe(
      'Jika pelanggan tidak berkenan melakukan pembayaran via Bukalapak',
    );
  });

  it('links the addresses that the keterangan names', () => {
    const links = approved.steps.flatMap(({ guidance }) =>
      guidance.flatMap((item) => ('text' in item && item.text.includes('https://') ? [item] : [])),
    );
    expect(links).toHaveLength(2);
    for (const item of links) expect(item.text).toContain(item.link);
  });
});

/** A copy of a script with one letter of one text changed. */
function mutated(script: Script, change: (copy: Script) => void): Script {
  const copy = structuredClone(script);
  change(copy);
  return copy;
}

const otherLetter = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;

/** Positions of a template's own letters, not of the names of its slots. */
function letterPositions(template: string): number[] {
  const names = [...template.matchAll(/\{[^|}]*\|/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  return Array.from(template, (_, at) => at).filter(
    (at) => /\p{L}/u.test(template[at]!) && !names.some(([from, to]) => at >= from! && at < to!),
  );
}

describe('the comparison itself', () => {
  it('fails on any altered letter of any sentence', () => {
    for (const [stepIndex, step] of approved.steps.entries()) {
      for (const [index, { text }] of step.sentences.entries()) {
        for (const at of letterPositions(text)) {
          const copy = mutated(approved, (script) => {
            script.steps[stepIndex]!.sentences[index]!.text = otherLetter(text, at);
          });
          expect(differences(source, copy), `${step.id} ${index} at ${at}`).toHaveLength(1);
        }
      }
    }
  });

  it('fails on any altered letter of any keterangan', () => {
    const places = (script: Script) => [...script.steps, ...script.caring];
    for (const [placeIndex, place] of places(approved).entries()) {
      for (const [index, item] of place.guidance.entries()) {
        if (!('text' in item)) continue;
        for (const at of letterPositions(item.text)) {
          const copy = mutated(approved, (script) => {
            const changed = places(script)[placeIndex]!.guidance[index];
            if (changed && 'text' in changed) changed.text = otherLetter(item.text, at);
          });
          expect(differences(source, copy), `${place.id} ${index} at ${at}`).not.toEqual([]);
        }
      }
    }
  });

  it('fails on an altered letter of the source, a missing sentence, an added one and a swapped pair', () => {
    const otherSource = parseSource(SOURCE_TEXT.replace('sejumlah Rp', 'sebesar Rp'));
    expect(differences(otherSource, approved)).toHaveLength(1);
    const edits: ((script: Script) => void)[] = [
      (script) => script.steps[1]!.sentences.pop(),
      (script) => script.steps[1]!.sentences.push({ text: 'Bayar sekarang.' }),
      (script) => script.steps[8]!.sentences.reverse(),
      (script) => script.steps[4]!.guidance.shift(),
      (script) => script.caring[0]!.guidance.pop(),
      (script) => script.caring[1]!.sentences.pop(),
    ];
    for (const edit of edits) expect(differences(source, mutated(approved, edit))).not.toEqual([]);
  });
});
