import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { type Bench, type BrowserName, startBench } from './support.ts';

const APPROVED = 'coc-obc-sso-2022-09';
const USULAN = 'coc-obc-sso-usulan';

describe.each<BrowserName>(['chromium', 'firefox'])('the live version in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(name);
  });
  afterAll(() => bench?.close());

  it('a call that has not begun follows at once, a begun one keeps its own and says that another waits', async () => {
    const begun = await bench.openIdeas(IDEAS_CUSTOMERS[0]!.id);
    await begun.panel.answer('owner:yes');
    const fresh = await bench.openIdeas(IDEAS_CUSTOMERS[1]!.id);
    expect(await fresh.panel.has(`[data-live-script="${APPROVED}"]`)).toBe(true);

    const popup = await bench.openOwn('src/popup/index.html');
    await popup.waitForSelector(`[data-script="${APPROVED}"][aria-checked="true"]`);
    await popup.click(`[data-script="${USULAN}"]`);
    const confirm = await popup.$('[data-action="confirm"]');
    if (confirm) await confirm.click();
    await popup.waitForSelector(`[data-script="${USULAN}"][aria-checked="true"]`);

    await fresh.panel.until('the new version', () => fresh.panel.has(`[data-live-script="${USULAN}"]`));
    await begun.panel.until('that another version waits', () =>
      begun.panel.has(`[data-waiting-script="${USULAN}"]`),
    );
    expect(await begun.panel.has('[data-answer="owner:yes"][aria-pressed="true"]')).toBe(true);
    expect(await fresh.panel.has('[data-step="gimmick"]')).toBe(false);
    expect(await begun.panel.has('[data-step="gimmick"]')).toBe(true);
  });
});
