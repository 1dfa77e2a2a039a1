const POLL_MS = 100;
const ANSWER_MS = 5000;

/**
 * What is asked of a frame that is taken away meanwhile may never be answered: rejects after 5 s.
 *
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export function answered(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_MS / 1000} s`)), ANSWER_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Waits until the page holds Pandu's panel and the panel shows something.
 *
 * The panel's frame sits in a closed shadow root, so it is looked for among all of the page's frames, and by
 * what is in it: Firefox tells no address of an extension's frame.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {number} [timeoutMs]
 * @returns {Promise<import('puppeteer-core').Frame>} rejects where none has come in time
 */
export async function panelFrame(page, timeoutMs = 20_000) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await isPanel(frame))) return frame;
    }
    await pause(POLL_MS);
  }
  throw new Error(`No panel on ${page.url()} within ${timeoutMs / 1000} s`);
}

async function isPanel(frame) {
  if (/^https?:/.test(frame.url())) return false;
  try {
    return await answered(
      frame.evaluate(
        () =>
          /^(chrome|moz)-extension:$/.test(location.protocol) &&
          document.querySelector('[data-view]') !== null,
      ),
    );
  } catch {
    // A frame that goes away while it is asked is none.
    return false;
  }
}

/** @param {number} ms */
export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
