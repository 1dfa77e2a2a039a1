import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareUnseen, scoreUnseen } from '../fixtures/forms/unseen.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const MINUTE = 60_000;
const FORMS = [
  'angular-reactive',
  'antd-form',
  'element-form',
  'jsp-classic',
  'lit-shadow',
  'mantine-tabs',
  'masked-react',
  'mui-desk',
  'select2-frame',
  'vuetify-form',
];
/** Recaps of a call that was agreed on, with all that goes with it, and of one with a cause. */
const AGREED = 0;
const CAUSE = 3;

let browser: Browser;
let stage: Awaited<ReturnType<typeof prepareUnseen>>;

beforeAll(async () => {
  stage = await prepareUnseen();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}, 10 * MINUTE);

afterAll(async () => {
  await browser.close();
  await stage.close();
});

test('every form is among those measured', () => {
  expect(Object.keys(stage.defs)).toEqual(FORMS);
});

describe.concurrent('forms that the writer was not written for', () => {
  test.each(FORMS)(
    '%s takes all of the recap, as it is, and gives it back',
    { timeout: 2 * MINUTE },
    async (id) => {
      for (const turn of [AGREED, CAUSE]) {
        const score = await scoreUnseen(stage, browser, id, turn, turn === CAUSE);
        const { wrong, touched, overwritten, missed, left, outcomes } = score;
        expect({ wrong, touched, overwritten, missed, left }).toEqual({
          wrong: [],
          touched: [],
          overwritten: [],
          missed: [],
          left: [],
        });
        // What stays is said, and what arrived is never called refused.
        expect(score.kept.length >= Math.min(1, score.stays.length)).toBe(true);
        const refused = Object.entries(outcomes).filter(
          ([, { state, reason }]) => state === 'refused' && reason !== 'too-long',
        );
        expect(refused).toEqual([]);
      }
    },
  );
});
