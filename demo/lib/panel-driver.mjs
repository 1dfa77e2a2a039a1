import { answered, panelFrame, pause } from './panel-frame.mjs';

const WAIT_MS = 20_000;
const POLL_MS = 60;

/** Keystrokes are stored a moment after the last one. */
const TYPING_SETTLES_MS = 400;

/** Runs in the panel: takes note of the next press. */
function listen() {
  globalThis.pressed = false;
  const note = () => {
    globalThis.pressed = true;
  };
  document.addEventListener('mousedown', note, { capture: true, once: true });
}

/**
 * Has the press come to the panel? A browser loses one now and then in a tab that has just come to the front: its
 * frame is not where the browser looks for it yet. A frame that is gone by now has heard it.
 */
async function isHeard(frame) {
  try {
    for (let looks = 0; looks < 10; looks++) {
      if (await answered(frame.evaluate(() => globalThis.pressed))) return true;
      await pause(50);
    }
    return false;
  } catch {
    return true;
  }
}

/**
 * Works the panel on a page by its fixed `data-*` names, as an agent would by hand.
 * @param {import('puppeteer-core').Page} page
 */
export async function openPanel(page) {
  let frame = await panelFrame(page);

  const attribute = (selector, name) =>
    frame.evaluate((css, key) => document.querySelector(css)?.getAttribute(key) ?? null, selector, name);

  /** Asks until the answer is truthy; the panel may be drawn anew in between. */
  async function until(what, ask) {
    const deadline = Date.now() + WAIT_MS;
    let last;
    while (Date.now() < deadline) {
      try {
        const answer = await answered(ask());
        if (answer) return answer;
      } catch (error) {
        last = error;
        frame = await panelFrame(page);
      }
      await pause(POLL_MS);
    }
    throw new Error(`The panel did not show ${what} within ${WAIT_MS / 1000} s`, { cause: last });
  }

  const has = (selector) => frame.evaluate((css) => document.querySelector(css) !== null, selector);

  async function click(selector) {
    await until(selector, () =>
      frame.evaluate((css) => {
        const target = document.querySelector(css);
        target?.scrollIntoView({ block: 'nearest' });
        return target !== null;
      }, selector),
    );
    const clicked = frame;
    try {
      for (let tries = 1; tries < 4; tries++) {
        await answered(clicked.evaluate(listen));
        await answered(clicked.click(selector));
        if (await isHeard(clicked)) return;
      }
      throw new Error(`No press on ${selector} reaches the panel`);
    } catch (error) {
      frame = await panelFrame(page);
      // The panel was put in anew: what was clicked in the old one went with it.
      if (frame === clicked) throw error;
      await answered(frame.click(selector));
    }
  }

  return {
    has,
    until,
    click,
    view: () => attribute('[data-view]', 'data-view'),
    step: () => attribute('[data-step][aria-current="step"]', 'data-step'),

    /** The normalised value that was read for a key of the record; null where none was. */
    field: (key) => attribute(`[data-field="${key}"]`, 'data-value'),

    /** Chooses `<question>:<option>` and waits until it shows as chosen. */
    async answer(id) {
      const selector = `[data-answer="${id}"]`;
      await click(selector);
      await until(`${id} as chosen`, () =>
        frame.evaluate((css) => {
          const chosen = document.querySelector(css);
          return ['aria-pressed', 'aria-checked'].some((name) => chosen?.getAttribute(name) === 'true');
        }, selector),
      );
    },

    async type(input, text) {
      const selector = `[data-input="${input}"]`;
      await click(selector);
      await frame.type(selector, text);
      await pause(TYPING_SETTLES_MS);
    },

    /** Waits until what the panel shows has been painted: a picture of the page would show the state before. */
    painted: () =>
      frame.evaluate(
        () =>
          new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))),
          ),
      ),

    action: (name) => click(`[data-action="${name}"]`),

    /** @returns {Promise<Record<string, string>>} every value of the recap by its key */
    recap: () =>
      frame.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('[data-recap]')].map((element) => [
            element.getAttribute('data-recap'),
            element.getAttribute('data-value') ?? '',
          ]),
        ),
      ),
  };
}
