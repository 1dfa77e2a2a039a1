/** What the tests of privacy walk through, and how they look for what must not be there. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type DemoCustomer, IDEAS_CUSTOMERS, MYXENA_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel } from '../../demo/lib/panel-driver.mjs';
import { panelFrame } from '../../demo/lib/panel-frame.mjs';
import type { Bench } from './support.ts';

export const WALKED = [IDEAS_CUSTOMERS[1]!, MYXENA_CUSTOMERS[0]!] as const;
/** Words that only Pandu ever has: they are typed into its panel. */
export const TYPED = ['Kartika Sukmawati', 'Jalan Rahasia Pribadi 77', '081399887766', 'Anjani Wulandari'];

export const shownBy = ({
  name,
  internetNumber,
  telephoneNumber,
  mobileNumber,
  address,
}: DemoCustomer): string[] =>
  [name, internetNumber, telephoneNumber, mobileNumber, address.street].filter(Boolean);

export const WORDS: readonly string[] = [...WALKED.flatMap(shownBy), ...TYPED];

export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(`${path}/${name}`));
}

/** The words that are in some bytes, in UTF-8 or UTF-16LE. */
export const wordsIn = (bytes: Buffer, words: readonly string[]): string[] =>
  words.filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'));

/** A word as it may stand in an address. */
export const inAddresses = (words: readonly string[]): string[] =>
  words.flatMap((word) => [word, encodeURIComponent(word), word.replaceAll(' ', '+')]);

/**
 * Two calls: one to its end, one that stays open. `said` takes what pages say on their
 * consoles; `killBackground` stops the background as the browser does.
 */
export async function walkBoth(
  bench: Bench,
  said: string[],
  killBackground: () => Promise<void>,
): Promise<void> {
  const listen = (page: Page) => {
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
  };
  const first = await bench.launched.browser.newPage();
  listen(first);
  const { panel } = await bench.openIdeas(WALKED[0].id, first);
  await panel.answer('owner:no');
  await panel.type('receiver-name', TYPED[0]!);
  await panel.answer('address:changed');
  await panel.type('new-address', TYPED[1]!);
  await panel.action('recap');
  await panel.until('the recap', async () => (await panel.view()) === 'recap');
  await panel.action('done');
  await panel.until('a new call', async () => (await panel.view()) === 'call');

  const second = await bench.launched.browser.newPage();
  listen(second);
  await second.goto(`${bench.url}/myxena/pelanggan/${WALKED[1].id}`);
  const open = await openPanel(second);
  await open.answer('owner:yes');
  await open.click('[data-case="salah-sambung"]');
  await open.until('the card', () => open.has('[data-said="customerName"]'));
  await (await panelFrame(second)).type('[data-said="customerName"]', TYPED[3]!);
  await open.action('resume');
  await open.click('[data-case="kendala"]');
  await open.answer('ticket:exists');
  await open.type('ticket-number', TYPED[2]!);
  await killBackground();
  await open.action('resume');
  await second.reload();
  const again = await openPanel(second);
  await again.until('the call', async () => (await again.view()) === 'call');
}
