import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEMO_CLOCK } from './data/clock.mjs';
import { buildIfStale } from './lib/build-if-stale.mjs';
import { ensureChromium, ensureFirefox } from './lib/find-browser.mjs';
import { launchChromiumWith } from './lib/launch-chromium.mjs';
import { launchFirefoxWith } from './lib/launch-firefox.mjs';
import { say, UserError, withProgress } from './lib/progress.mjs';
import { recapTable } from './lib/recap-table.mjs';
import { WALKED_SITES, walkCall } from './lib/walk.mjs';
import { startDemoServer } from './server.mjs';

const OUT = fileURLToPath(new URL('out', import.meta.url));

const USAGE = `npm run demo -- [--browser chromium|firefox] [--headless] [--once]
  --browser   which browser to start (default chromium: Chrome, Chromium or Edge)
  --headless  without a window
  --once      walk one whole call on each site, put pictures under demo/out/, print the recap and end`;

const BROWSERS = {
  chromium: { ensure: ensureChromium, launch: launchChromiumWith },
  firefox: { ensure: ensureFirefox, launch: launchFirefoxWith },
};

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (!Object.hasOwn(BROWSERS, values.browser))
      throw new Error(`There is no browser "${values.browser}" here.`);
    return values;
  } catch (error) {
    throw new UserError(`${error.message}\n${USAGE}`);
  }
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function main() {
  const options = readOptions();
  if (options.help) return say(USAGE);
  if (!options.headless && !hasScreen()) {
    throw new UserError(
      'There is no screen to open a window on: add --headless --once to walk a call without one.',
    );
  }

  const { ensure, launch } = BROWSERS[options.browser];
  const executablePath = await ensure();
  const extensionDir = await buildIfStale(options.browser);
  const server = await startDemoServer();
  let launched;
  try {
    launched = await withProgress(`Starting ${executablePath}`, () =>
      launch(extensionDir, { headless: options.headless, executablePath, handleSignals: false }),
    );
    await launched.setStorage({ demoClock: DEMO_CLOCK });
    say(`The clock is set to ${DEMO_CLOCK}, a day on which the voucher of the script is valid.`);
    const work = options.once ? walkAll(launched, server.url) : keepOpen(launched, server.url);
    await Promise.race([work, toldToEnd()]);
  } finally {
    await launched?.close().catch(() => {});
    await server.close();
  }
}

async function walkAll(launched, baseUrl) {
  const faults = [];
  for (const site of WALKED_SITES) {
    const prefix = `${launched.name}-${site.toLowerCase()}`;
    const result = await withProgress(`Walking a call on ${site}`, () =>
      walkCall({ browser: launched.browser, baseUrl, site, outDir: OUT, prefix }),
    );
    say(`\nRecap of the call on ${site}\n${recapTable(result.recap)}\n`);
    faults.push(...result.faults);
  }
  say(`Pictures of each step are in ${OUT}`);
  if (faults.length > 0)
    throw new UserError(`Not as answered:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  say('Each recap holds what was answered.');
}

/** Opens the list of customers and waits until the browser is closed. */
async function keepOpen({ browser }, baseUrl) {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(`${baseUrl}/ideas/`);
  say(`
IDEAS   ${baseUrl}/ideas/
myXENA  ${baseUrl}/myxena/
saved   ${baseUrl}/api/saved

What to do next:
  1. Choose a customer in the list: Pandu's panel opens at the side of the page with the script filled in.
  2. Answer as the customer would; Enter goes on, the buttons at the bottom are the eight situations.
  3. At the end the recap shows what to enter. Then try the other site, myXENA, in a second tab.
  4. Close the browser, or press Ctrl+C here, to end.
`);
  await new Promise((resolve) => browser.once('disconnected', resolve));
}

/** Resolves on Ctrl+C and its like, so that browser, server and profile are put away all the same. */
function toldToEnd() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        process.exitCode = 130;
        resolve();
      });
    }
  });
}

main().catch((error) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
