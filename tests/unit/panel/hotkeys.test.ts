import { describe, expect, test } from 'vitest';
import { type Command, commandOf, type KeyPlace } from '../../../src/panel/keys/hotkeys.ts';

const PLACE: KeyPlace = {
  view: 'call',
  penaltyOpen: false,
  caseOpen: false,
  layer: null,
  typing: 'none',
  onControl: false,
  filled: false,
};

const of = (key: string, place: Partial<KeyPlace> = {}, modifiers = {}): string | null => {
  const press = { key, ctrl: false, alt: false, meta: false, ...modifiers };
  return words(commandOf(press, { ...PLACE, ...place }));
};

function words(command: Command | null): string | null {
  if (!command) return null;
  if (command.do === 'press')
    return [command.selector, command.index].filter((x) => x !== undefined).join(' ');
  return command.do === 'layer' ? `layer ${command.layer}` : command.do;
}

describe('one key for each frequent act', () => {
  test.each([
    ['Enter', '[data-action="next"]'],
    ['ArrowLeft', '[data-action="back"]'],
    ['Backspace', '[data-action="back"]'],
    ['c', '.place-head [data-copy]'],
    ['D', '[data-action="penalty"]'],
    ['h', '[data-action="hurry"]'],
    ['r', '[data-action="recap"]'],
    ['b', '[data-title="bp"]'],
    ['i', '[data-title="ibu"]'],
    ['n', '[data-action="not-contacted"]'],
    ['k', 'layer cases'],
    ['?', 'layer help'],
    ['1', '[data-answer] 0'],
    ['9', '[data-answer] 8'],
    ['0', '[data-answer] 9'],
    ['x', null],
  ])('%s', (key, command) => {
    expect(of(key)).toBe(command);
  });
});

describe('Enter', () => {
  test('is the control’s own where Tab led to it', () => {
    expect(of('Enter', { onControl: true })).toBeNull();
  });
  test('fills the recap, and closes it once it is filled', () => {
    expect(of('Enter', { view: 'recap' })).toBe('[data-action="fill"]');
    expect(of('Enter', { view: 'recap', filled: true })).toBe('[data-action="done"]');
  });
  test('leaves what lies over the call', () => {
    expect(of('Enter', { penaltyOpen: true })).toBe('[data-action="resume"]');
    expect(of('Enter', { view: 'calls' })).toBe('[data-action="resume"]');
    expect(of('Enter', { view: 'no-customer' })).toBeNull();
  });
});

describe('Esc closes the innermost open thing', () => {
  test.each([
    [{ layer: 'menu' as const, caseOpen: true }, 'layer null'],
    [{ penaltyOpen: true, caseOpen: true }, '[data-action="resume"]'],
    [{ caseOpen: true }, '[data-action="resume"]'],
    [{ view: 'calls' as const }, '[data-action="resume"]'],
    [{ view: 'recap' as const }, '[data-action="back"]'],
    [{ view: 'recap' as const, penaltyOpen: true }, '[data-action="resume"]'],
    [{}, null],
  ])('%o', (place, command) => {
    expect(of('Escape', place)).toBe(command);
  });
});

describe('digits', () => {
  test('choose what K or N has opened', () => {
    expect(of('8', { layer: 'cases' })).toBe('[data-case] 7');
    expect(of('1', { layer: 'outcomes' })).toBe('[data-outcome] 0');
  });
  test('copy in the recap, and do nothing over the penalty', () => {
    expect(of('2', { view: 'recap' })).toBe('.recap-row [data-copy] 1');
    expect(of('2', { penaltyOpen: true })).toBeNull();
  });
});

describe('while typing', () => {
  test.each(['k', '1', 'Backspace', 'ArrowLeft', '?', 'r'])('%s is text', (key) => {
    expect(of(key, { typing: 'line' })).toBeNull();
    expect(of(key, { typing: 'text' })).toBeNull();
    expect(of(key, { typing: 'select' })).toBeNull();
  });
  test('Enter commits a line; in a text only with Ctrl', () => {
    expect(of('Enter', { typing: 'line' })).toBe('commit');
    expect(of('Enter', { typing: 'text' })).toBeNull();
    expect(of('Enter', { typing: 'text' }, { ctrl: true })).toBe('commit');
  });
});

test('the browser’s own shortcuts stay its own', () => {
  for (const key of ['c', 'r', 'd', 'Enter', '1']) {
    expect(of(key, {}, { ctrl: true })).toBeNull();
    expect(of(key, {}, { alt: true })).toBeNull();
    expect(of(key, {}, { meta: true })).toBeNull();
  }
});
