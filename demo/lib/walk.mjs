import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addressLine, IDEAS_CUSTOMERS, MYXENA_CUSTOMERS, recordOf } from '../data/customers.mjs';
import { openPanel } from './panel-driver.mjs';
import { pause } from './panel-frame.mjs';
import { say } from './progress.mjs';

const NEW_ADDRESS = 'Jl. Kenanga No. 3, RT 02/04, Bandung';
const OTHER_NUMBER = '081300005678';

/** What is answered on each step; a pair is an input and what is typed into it. */
const ANSWERS = {
  opening: ['owner:yes', 'address:changed', ['new-address', NEW_ADDRESS]],
  usage: ['usage:smooth'],
  gimmick: ['bukalapak-app:has', 'bukalapak:willing'],
  whatsapp: ['whatsapp:different', ['whatsapp-number', OTHER_NUMBER]],
  myindihome: ['myindihome:has'],
};

/** The steps on the way of somebody who pays through Bukalapak: payment channels are left out (R5.4). */
const WAY = [
  'opening',
  'due-date',
  'usage',
  'empathy',
  'gimmick',
  'whatsapp',
  'myindihome',
  'voucher-notice',
  'closing',
];

/** What the recap must hold after these answers. */
const EXPECTED = {
  receiverRelation: (value) => value === 'YANG BERSANGKUTAN',
  callStatus: (value) => value === 'CONTACTED',
  callReason: (value) => value === 'SETUJU',
  otherPhone: (value) => value === OTHER_NUMBER,
  whatsappNumber: (value) => value === OTHER_NUMBER,
  voucher: (value) => value === 'BUKALAPAK',
  myIndiHome: (value) => value === 'SUDAH',
};

/** How long frames and late parts of a page may take to be read, in ms. */
const READING_MS = 5000;

const LIST_KEYS = new Set(['paymentHistory', 'unpaidBills']);

/** Where a changed address goes differs by site (R1.4). */
const ADDRESS_GOES_TO = { IDEAS: 'notes', myXENA: 'addressChange' };

const SITES = {
  IDEAS: { customer: IDEAS_CUSTOMERS[0], open: openInIdeas },
  myXENA: { customer: MYXENA_CUSTOMERS[0], open: openInMyXena },
};

export const WALKED_SITES = Object.keys(SITES);

async function openInIdeas(page, baseUrl, customer) {
  await page.goto(`${baseUrl}/ideas/`);
  await page.type('input[name="cari"]', customer.name);
  await Promise.all([page.waitForNavigation(), page.click('.search button')]);
  await Promise.all([page.waitForNavigation(), page.click(`a[href="/ideas/caring/${customer.id}"]`)]);
}

async function openInMyXena(page, baseUrl, customer) {
  await page.goto(`${baseUrl}/myxena/`);
  const row = `.row[data-id="${customer.id}"]`;
  await page.waitForSelector(row);
  await page.click(row);
  await page.waitForSelector('.details');
}

/**
 * Walks one whole call on one stand-in, from the list of customers to the recap.
 *
 * @param {object} run
 * @param {import('puppeteer-core').Browser} run.browser
 * @param {string} run.baseUrl of the stand-ins' server
 * @param {'IDEAS'|'myXENA'} run.site
 * @param {string} run.outDir where a picture of each step is put
 * @param {string} run.prefix of the pictures' names
 * @returns {Promise<{ recap: Record<string, string>, faults: string[] }>} `faults` is empty where everything was
 *   as answered; rejects where the panel doesn't answer at all
 */
export async function walkCall({ browser, baseUrl, site, outDir, prefix }) {
  mkdirSync(outDir, { recursive: true });
  const { customer, open } = SITES[site];
  const page = await browser.newPage();
  let pictures = 0;
  let panel;
  const picture = async (name) => {
    await panel?.painted();
    pictures += 1;
    const file = `${prefix}-${String(pictures).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(outDir, file) });
    say(`  ${site}: ${name}`);
  };

  try {
    await open(page, baseUrl, customer);
    panel = await openPanel(page);
    const faults = await readFaults(panel, customer, site);
    await picture('customer');
    if (await panel.has('[data-action="skip-tour"]')) await panel.action('skip-tour');

    const walked = await walkSteps(panel, picture);
    if (walked.join() !== WAY.join()) faults.push(`steps: ${walked.join(', ')} instead of ${WAY.join(', ')}`);

    const recap = await panel.recap();
    await picture('recap');
    return { recap, faults: [...faults, ...recapFaults(recap, site)] };
  } catch (error) {
    await picture('failure').catch(() => {});
    throw error;
  } finally {
    await page.close();
  }
}

/** What the panel has read and the page shows differently, once that has held for `READING_MS`. */
async function readFaults(panel, customer, site) {
  await panel.until(
    `the customer ${customer.name}`,
    async () => (await panel.field('customerName')) !== null,
  );
  const deadline = Date.now() + READING_MS;
  let faults = await readOnce(panel, customer);
  while (faults.length > 0 && Date.now() < deadline) {
    await pause(200);
    faults = await readOnce(panel, customer);
  }
  return faults.map((fault) => `${site} ${fault}`);
}

async function readOnce(panel, customer) {
  const faults = [];
  for (const [key, expected] of Object.entries({ ...recordOf(customer), address: addressLine(customer) })) {
    const read = await panel.field(key);
    if (comparable(key, read) !== comparable(key, expected)) {
      faults.push(`${key}: read ${read} instead of ${JSON.stringify(expected)}`);
    }
  }
  return faults;
}

/** Lists come as JSON, whose keys have no order; case does not count, nor an address's punctuation. */
function comparable(key, value) {
  if (value === null) return null;
  if (key === 'address') return value.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  if (!LIST_KEYS.has(key)) return String(value).toLowerCase();
  const list = typeof value === 'string' ? JSON.parse(value || '[]') : value;
  return JSON.stringify(list.map((item) => Object.entries(item).sort()));
}

/** Goes from step to step until the recap; returns the steps in their order. */
async function walkSteps(panel, picture) {
  const walked = [];
  while (walked.length <= WAY.length) {
    const step = await panel.until('a step', () => panel.step());
    walked.push(step);
    for (const answer of ANSWERS[step] ?? []) {
      if (typeof answer === 'string') await panel.answer(answer);
      else await panel.type(...answer);
    }
    await picture(step);
    await panel.action('next');
    await panel.until(
      `what follows ${step}`,
      async () => (await panel.view()) === 'recap' || ![null, step].includes(await panel.step()),
    );
    if ((await panel.view()) === 'recap') return walked;
  }
  return walked;
}

function recapFaults(recap, site) {
  const faults = Object.entries(EXPECTED)
    .filter(([key, holds]) => !holds(recap[key] ?? ''))
    .map(([key]) => `${site} recap ${key}: ${JSON.stringify(recap[key] ?? null)}`);
  const place = ADDRESS_GOES_TO[site];
  if (!recap[place]?.includes(NEW_ADDRESS)) {
    faults.push(`${site} recap ${place} lacks the new address: ${JSON.stringify(recap[place] ?? null)}`);
  }
  return faults;
}
