import { describe, expect, it } from 'vitest';
import { fillTemplate, parseTemplate, plainText, sourceWording } from '../../../src/script/template.ts';
import { wordingOf } from '../../../src/script/wording.ts';

const TEMPLATE = 'Saya {agentName|(sebutkan nama agent)}, untuk {title|Bp / Ibu} {customerName|(nama)}.';
const noWording = () => undefined;

describe('parseTemplate', () => {
  it('gives text and slots in order', () => {
    expect(parseTemplate(TEMPLATE)).toEqual([
      { text: 'Saya ' },
      { slot: 'agentName', source: '(sebutkan nama agent)' },
      { text: ', untuk ' },
      { slot: 'title', source: 'Bp / Ibu' },
      { text: ' ' },
      { slot: 'customerName', source: '(nama)' },
      { text: '.' },
    ]);
  });

  it('takes an empty wording, and slots side by side', () => {
    expect(parseTemplate('{a|}{b|x}')).toEqual([
      { slot: 'a', source: '' },
      { slot: 'b', source: 'x' },
    ]);
  });

  it.each(['', 'Terima kasih.', 'a | b', '{a}', '{|x}', '{a|', 'a|b}'])('leaves %j as text', (text) => {
    expect(parseTemplate(text)).toEqual(text === '' ? [] : [{ text }]);
  });
});

describe('sourceWording', () => {
  it('shows what the source has in place of each slot', () => {
    expect(sourceWording(TEMPLATE)).toBe('Saya (sebutkan nama agent), untuk Bp / Ibu (nama).');
  });
});

describe('fillTemplate', () => {
  it('gives values, gaps and worded slots', () => {
    const parts = fillTemplate(TEMPLATE, {
      values: { agentName: ' Dewi ' },
      wording: (slot) => (slot === 'title' ? 'Ibu' : undefined),
    });
    expect(parts).toEqual([
      { kind: 'text', text: 'Saya ' },
      { kind: 'value', key: 'agentName', text: 'Dewi' },
      { kind: 'text', text: ', untuk ' },
      { kind: 'text', text: 'Ibu' },
      { kind: 'text', text: ' ' },
      { kind: 'gap', key: 'customerName' },
      { kind: 'text', text: '.' },
    ]);
    expect(plainText(parts)).toBe('Saya Dewi, untuk Ibu ….');
  });

  it.each([undefined, '', '   '])('makes a gap of %j, never an empty space', (value) => {
    const parts = fillTemplate('Nama {customerName|(nama)}', {
      values: { customerName: value },
      wording: noWording,
    });
    expect(parts[1]).toEqual({ kind: 'gap', key: 'customerName' });
  });

  it('takes a value for text, whatever it holds', () => {
    const name = '<b>{agentName|x}</b> $& \\1';
    expect(
      plainText(fillTemplate('{customerName|}', { values: { customerName: name }, wording: noWording })),
    ).toBe(name);
  });
});

describe('wordingOf', () => {
  const at = { salam: 'siang' } as const;

  it('lets the salam follow the clock in the case of the source (R1.1)', () => {
    expect(wordingOf('salam', 'Selamat pagi', at)).toBe('Selamat siang');
    expect(wordingOf('salam', 'Selamat pagi/siang/sore', { salam: 'malam' })).toBe('Selamat malam');
    expect(wordingOf('closing-salam', 'Selamat Pagi', { salam: 'sore' })).toBe('Selamat Sore');
  });

  it('lets Salam Buddies replace the closing salam alone (R10.1)', () => {
    const buddies = { ...at, buddies: true };
    expect(wordingOf('closing-salam', 'Selamat Pagi', buddies)).toBe('Selamat Beraktivitas');
    expect(wordingOf('salam', 'Selamat pagi', buddies)).toBe('Selamat siang');
  });

  it.each([
    ['Bp / Ibu', 'Bp'],
    ['Bp/Ibu', 'Bp'],
    ['Bp/ Ibu', 'Bp'],
    ['Bapak/ Ibu', 'Bapak'],
  ])('turns %j into the title that was chosen, and leaves it where none was', (source, sir) => {
    expect(wordingOf('title', source, at)).toBe(source);
    expect(wordingOf('title', source, { ...at, title: 'bp' })).toBe(sir);
    expect(wordingOf('title', source, { ...at, title: 'ibu' })).toBe('Ibu');
  });

  it('has no word for any other slot', () => {
    expect(wordingOf('customerName', '(nama)', { ...at, title: 'bp', buddies: true })).toBeUndefined();
  });
});
