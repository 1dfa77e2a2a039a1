/** What a panel lets an agent do now, and the doing of it, by the panel's fixed names. */
import type { Frame } from 'puppeteer-core';
import type { CallAction } from '../../src/call/actions.ts';
import type { JottingKey } from '../../src/call/state.ts';

export interface Offer {
  kind: 'answer' | 'input' | 'said' | 'case' | 'title' | 'outcome' | 'action';
  /** Selector of the element, and of the one to click before it. */
  selector: string;
  first?: string;
  /** The action's name, the input's key … */
  name: string;
  /** Pressed already. */
  pressed: boolean;
  /** `type` of the input. */
  type: string;
  /** What is typed. */
  text?: string;
}

const ACTIONS = ['next', 'back', 'recap', 'resume', 'penalty', 'hurry', 'buddies', 'done'];

/** Every control that can be seen, in the order of the page. */
export async function offersIn(frame: Frame): Promise<Offer[]> {
  const found = await frame.evaluate(
    (actions) => {
      const kinds = {
        answer: 'data-answer',
        input: 'data-input',
        said: 'data-said',
        case: 'data-case',
        title: 'data-title',
        action: 'data-action',
      } as const;
      const selector = Object.values(kinds)
        .map((name) => `[${name}]`)
        .join();
      return [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
        .map((element) => {
          const [kind, attribute] = Object.entries(kinds).find(([, name]) => element.hasAttribute(name))!;
          const name = element.getAttribute(attribute) ?? '';
          return {
            kind: kind as keyof typeof kinds,
            selector: `[${attribute}="${name}"]`,
            name,
            pressed: element.getAttribute('aria-pressed') === 'true',
            type: element.getAttribute('type') ?? element.localName,
          };
        })
        .filter(({ kind, name }) => kind !== 'action' || actions.includes(name));
    },
    [...ACTIONS, 'not-contacted'],
  );
  return found.map((offer): Offer => {
    if (offer.name !== 'not-contacted') return offer;
    return {
      ...offer,
      kind: 'outcome',
      name: 'rna',
      first: offer.selector,
      selector: '[data-outcome="rna"]',
    };
  });
}

/** Clicks it, or types its text into it, key by key. Nothing is waited for. */
export async function perform(frame: Frame, offer: Offer): Promise<void> {
  if (offer.first) {
    await frame.$eval(offer.first, (element) => (element as HTMLElement).click());
    await frame.waitForSelector(offer.selector);
  }
  if (offer.text === undefined) {
    await frame.$eval(offer.selector, (element) => (element as HTMLElement).click());
    return;
  }
  await frame.$eval(
    offer.selector,
    (element, text) => {
      const input = element as HTMLInputElement;
      const whole = input.type.startsWith('date');
      for (let end = whole ? text.length : 1; end <= text.length; end++) {
        input.value = text.slice(0, end);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    },
    offer.text,
  );
}

/** The action that an offer stands for; null for what the walk does not use. */
export function actionOf(offer: Offer, call: { hurry: boolean; buddies: boolean }): CallAction | null {
  const { kind, name, pressed, text } = offer;
  switch (kind) {
    case 'answer': {
      const [question = '', option = ''] = name.split(':');
      return pressed ? { type: 'unanswer', question } : { type: 'answer', question, option };
    }
    case 'input':
      if (text === undefined) return null;
      return name === 'pay-on' ? { type: 'pay-on', day: text } : { type: 'input', key: name, value: text };
    case 'said':
      return text === undefined ? null : { type: 'jot', key: `said-${name}` as JottingKey, value: text };
    case 'case':
      return { type: 'open-case', case: name };
    case 'title':
      return { type: 'title', title: name === 'ibu' ? 'ibu' : 'bp' };
    case 'outcome':
      return { type: 'not-contacted', outcome: name };
    case 'action':
      if (name === 'penalty') return { type: 'open-penalty' };
      if (name === 'hurry') return { type: 'hurry', on: !call.hurry };
      if (name === 'buddies') return { type: 'buddies', on: !call.buddies };
      return { type: name as 'next' | 'back' | 'recap' | 'resume' | 'done' };
  }
}
