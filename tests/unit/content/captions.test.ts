import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serviceIn } from '../../../src/content/reader/bills.ts';
import { labelOf } from '../../../src/content/reader/label.ts';
import { fieldNamed, isForeign } from '../../../src/content/writer/lexicon.ts';
import { indexMeaning, meaningOf } from '../../../src/content/writer/meaning.ts';

type Decoy = string | [caption: string, what: string];
/** Captions, titles, words and entries as somebody who had not seen the lexicons wrote them down. */
interface Captions {
  record: Record<string, string[]>;
  titles: Record<string, string[]>;
  heads: Record<'period' | 'channel' | 'paidOn', string[]>;
  words: Record<'internetService' | 'telephoneService', string[]>;
  decoys: Decoy[];
  form: Record<string, string[]>;
  formDecoys: Decoy[];
  entries: Record<string, Record<string, string[]>>;
}
const captionOf = (decoy: Decoy): string => (typeof decoy === 'string' ? decoy : decoy[0]);
const load = (name: string): Captions =>
  JSON.parse(readFileSync(new URL(`../../fixtures/captions/${name}.json`, import.meta.url), 'utf8'));
const { record, titles, heads, words, decoys, form, formDecoys, entries }: Captions = load('first');

/** Not known, each for a reason: several words for one, no caption by itself, or a slip too near to other words. */
const UNREAD = [
  'Platinum/Gold/Silver',
  'RP_TAG',
  'Rp. Tagihan',
  'Toal Tagihan',
  'Totl Tagihan',
  'Caller (Agent)',
  'Desk Collector',
  'Telesales/Agent',
];
const UNFILLED = [
  'Contacted?',
  'Status Cal',
  // What stands over the fields of a call's status.
  'Status Interaksi Call',
  'Catatan Tambahan',
  'Additional Notes',
  'Catatan Agnet',
  'Tgl Jnji Bayar',
  'Change of Address',
  'Ohter Phone',
  'User MyIndiHome (Ya/Belum)',
  'Kel. Pelanggan',
];
const keysOf = (caption: string): Record<string, number | undefined> => labelOf(caption)?.keys ?? {};

describe('captions of a record', () => {
  test.each(Object.keys(record))('%s', (key) => {
    expect(record[key]!.filter((caption) => !keysOf(caption)[key] && !UNREAD.includes(caption))).toEqual([]);
  });

  test.each(Object.keys(titles))('titles of %s', (key) => {
    expect(titles[key]!.filter((title) => !keysOf(title)[key])).toEqual([]);
  });

  test('heads of columns', () => {
    const unlike = (list: string[], ...keys: string[]) =>
      list.filter((head) => !keys.some((key) => keysOf(head)[key]));
    expect(unlike(heads.period, 'billingPeriod', 'month')).toEqual([]);
    expect(unlike(heads.channel, 'channel')).toEqual([]);
    expect(unlike(heads.paidOn, 'paidOn')).toEqual([]);
  });

  test('no look-alike is a field of the record', () => {
    const taken = decoys
      .map(captionOf)
      .filter((caption) => Object.keys(record).some((key) => keysOf(caption)[key]));
    // A code behind it is no name; a name is the agent's.
    expect(taken).toEqual(['ID Agent']);
  });

  test('services by their words', () => {
    expect(words.internetService.filter((word) => serviceIn(word) !== 'internet')).toEqual([]);
    expect(words.telephoneService.filter((word) => serviceIn(word) !== 'telephone')).toEqual([]);
  });
});

describe('captions of a form', () => {
  test.each(Object.keys(form))('%s', (key) => {
    expect(
      form[key]!.filter((caption) => fieldNamed(caption) !== key && !UNFILLED.includes(caption)),
    ).toEqual([]);
  });

  test('of the look-alikes only those that say the same', () => {
    const taken = formDecoys.map(captionOf).filter((caption) => fieldNamed(caption) && !isForeign(caption));
    // What a status of payment, a cause or a time to call back is of, only the page around it can tell.
    expect(taken).toEqual([
      'Payment Status',
      'Root Cause',
      'Tgl Call Back',
      'Jadwal Telepon Ulang',
      'Callback Time',
    ]);
  });
});

describe('entries of closed lists', () => {
  test.each(Object.keys(entries))('%s', (list) => {
    const own = Object.keys(entries[list]!);
    for (const word of own) {
      for (const other of entries[list]![word]!) {
        const shown = own.map((one) => (one === word ? other : one));
        if (!UNFILLED.includes(other)) expect(shown[indexMeaning(shown, word)], other).toBe(other);
        for (const wanted of own.filter((one) => one !== word)) {
          const without = shown.map((one) => (one === wanted ? '' : one));
          expect(without[indexMeaning(without, wanted)], `${other} for ${wanted}`).not.toBe(other);
        }
      }
    }
  });
});

/**
 * Formally, as columns, in English, as on the floor; as vendors of four kinds of systems do; as state enterprises and
 * desks for collections; as integrators and start-ups; as suites put into Indonesian, and regional offices' own tools.
 */
describe.each(['second', 'third', 'fourth', 'fifth', 'sixth'])(
  'as four kinds of people write them, the %s list',
  (list) => {
    const more = load(list);
    const shareOf = (lists: Record<string, string[]>, isKnown: (caption: string, key: string) => boolean) => {
      const all = Object.entries(lists).flatMap(([key, list]) =>
        list.map((caption) => isKnown(caption, key)),
      );
      return all.filter(Boolean).length / all.length;
    };

    test('most captions of a record are known, and no look-alike is one', () => {
      expect(shareOf(more.record, (caption, key) => !!keysOf(caption)[key])).toBeGreaterThan(0.94);
      const taken = more.decoys
        .map(captionOf)
        .filter((caption) => Object.keys(more.record).some((key) => keysOf(caption)[key]));
      expect(taken).toEqual([]);
    });

    test('of the look-alikes of a form only those that say when to call back', () => {
      const taken = more.formDecoys
        .map(captionOf)
        .filter((caption) => fieldNamed(caption) && !isForeign(caption));
      expect(taken.filter((caption) => !/^callBack/.test(fieldNamed(caption)!))).toEqual([]);
    });

    test('most captions of a form are known, none as another field', () => {
      expect(shareOf(more.form, (caption, key) => fieldNamed(caption) === key)).toBeGreaterThan(0.9);
      const others = Object.entries(more.form).flatMap(([key, list]) =>
        list.filter((caption) => ![key, null].includes(fieldNamed(caption))),
      );
      expect(others).toEqual([]);
    });

    test('most entries are known, none as another', () => {
      const lists = Object.values(more.entries).flatMap((list) =>
        Object.entries(list).map(([word, others]) => ({ word, others, own: Object.keys(list) })),
      );
      const known = lists.flatMap(({ word, others, own }) =>
        others.map((other) => {
          const shown = own.map((one) => (one === word ? other : one));
          return shown[indexMeaning(shown, word)] === other;
        }),
      );
      expect(known.filter(Boolean).length / known.length).toBeGreaterThan(0.9);
    });
  },
);

describe('captions as near as can be, of something else', () => {
  const { record: near, form: nearForm }: Record<'record' | 'form', string[]> = JSON.parse(
    readFileSync(new URL('../../fixtures/captions/decoys.json', import.meta.url), 'utf8'),
  );

  test('none is a field of the record', () => {
    expect(near.filter((caption) => Object.keys(record).some((key) => keysOf(caption)[key]))).toEqual([]);
  });

  test('none is a field of the form but those that say when to call back', () => {
    const taken = nearForm.filter((caption) => fieldNamed(caption) && !isForeign(caption));
    expect(taken.map(fieldNamed)).toEqual(['callBack', 'callBack']);
  });
});

test('an entry that means something else is none of ours', () => {
  const others: Record<string, string[]> = JSON.parse(
    readFileSync(new URL('../../fixtures/captions/decoy-entries.json', import.meta.url), 'utf8'),
  );
  const lists = load('fourth').entries;
  const taken = Object.entries(others).flatMap(([list, texts]) =>
    texts.filter((text) => Object.keys(lists[list]!).some((word) => meaningOf(text, word) > 0)),
  );
  expect(taken).toEqual([]);
});
