import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel } from '../../demo/lib/panel-driver.mjs';
import { type Bench, killWorker, startBench } from './support.ts';

describe('nothing that was answered is lost', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench('chromium');
  });
  afterAll(() => bench?.close());

  it('when the worker dies between two answers', async () => {
    const { page, panel } = await bench.openIdeas(IDEAS_CUSTOMERS[0]!.id);
    await panel.answer('owner:no');
    await panel.type('receiver', 'Istri');
    await killWorker(bench);
    await panel.answer('address:same');
    await killWorker(bench);
    await panel.action('next');
    await panel.until('step 2', async () => (await panel.step()) === 'due-date');
    await panel.action('recap');
    await panel.until('the recap', async () => (await panel.view()) === 'recap');
    expect(await panel.recap()).toMatchObject({ receiverRelation: 'ISTRI' });
    await page.close();
  });

  it('when the page is loaded anew', async () => {
    const { page, panel } = await bench.openIdeas(IDEAS_CUSTOMERS[1]!.id);
    await panel.answer('owner:yes');
    await panel.action('next');
    await panel.until('step 2', async () => (await panel.step()) === 'due-date');
    await page.reload();
    const again = await openPanel(page);
    await again.until('step 2', async () => (await again.step()) === 'due-date');
    await again.action('back');
    await again.until('the answer', () => again.has('[data-answer="owner:yes"][aria-pressed="true"]'));
    await page.close();
  });
});
