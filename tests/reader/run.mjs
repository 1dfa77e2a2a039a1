// node tests/reader/run.mjs --corpus DIR [--screens a,b] [--seeds 1,2,3] [--once] [--heldout | --dev] [--counts] [--json FILE]
// Reads the screens of a corpus (tests/fixtures/screens, or a folder of the same layout) with the reader alone,
// without the extension, and judges by the corpus's own rules. Held-out screens are given as counts only.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bundleReader, chromiumArgs, openWorld } from './world.mjs';

const args = {};
for (let i = 2; i < process.argv.length; i++) {
  if (!process.argv[i].startsWith('--')) continue;
  const next = process.argv[i + 1];
  args[process.argv[i].slice(2)] = next && !next.startsWith('--') ? process.argv[++i] : true;
}
const corpus = resolve(String(args.corpus ?? new URL('../fixtures/screens', import.meta.url).pathname));
const load = (file) => import(pathToFileURL(join(corpus, file)).href);
const { serve } = await load('serve.mjs');
const { build } = await load('build.mjs');
const { model } = await load('lib/model.mjs');
const { judge } = await load('lib/compare.mjs');
const seeds = String(args.seeds ?? '1,2,3')
  .split(',')
  .flatMap((s) => {
    const [from, to] = s.split('-').map(Number);
    return Array.from({ length: (to ?? from) - from + 1 }, (_, i) => from + i);
  });
const server = await serve(0);
const isHeldOut = (id) => server.defs[id].half === 'heldout';
let ids = args.screens ? String(args.screens).split(',') : Object.keys(server.defs);
if (args.heldout) ids = ids.filter(isHeldOut);
if (args.dev) ids = ids.filter((id) => !isHeldOut(id));
for (const id of ids) if (!server.defs[id]) throw new Error(`no screen ${id}`);
const log = console.log;
console.log = () => {};
await build(ids);
console.log = log;

const script = await bundleReader();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: false,
  args: chromiumArgs,
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const flat = (reading) => {
  const out = {};
  if (reading?.site) out.site = reading.site;
  for (const [key, read] of Object.entries(reading?.values ?? {})) {
    out[key] = typeof read.value === 'object' ? JSON.stringify(read.value) : read.value;
  }
  return out;
};
const START = `globalThis.seen = []; globalThis.reader = PanduReader.startReader({ document, signal: new AbortController().signal,
  onReading: (reading) => seen.push({ t: Date.now(), reading }) });`;

/** Waits till the reading has been right and quiet for 500 ms, at most 3 s after the page's last change. */
async function follow(world, truth, before, stampOf) {
  const started = Date.now();
  let from = 0;
  let last = null;
  let rightAt = null;
  let verdict = judge({}, truth, before);
  for (;;) {
    const got = await world.run(`({ list: seen.slice(${from}), now: Date.now() })`);
    for (const { t, reading } of got.list) {
      last = reading;
      verdict = judge(flat(reading), truth, before);
      if (verdict.wrong.length || verdict.right !== verdict.shown) rightAt = null;
      else rightAt ??= t;
    }
    from += got.list.length;
    const stamp = stampOf();
    if (stamp !== null) {
      if (rightAt !== null && got.now - Math.max(rightAt, stamp, started) > 500) break;
      if (got.now - Math.max(stamp, started) > 3000) break;
    }
    await sleep(25);
  }
  return { reading: last, verdict, rightAt };
}

const total = { shown: 0, right: 0, missed: 0, wrong: 0, leftovers: 0, none: 0, errors: 0 };
const times = [];
const byScreen = {};

async function measure(id) {
  const def = server.defs[id];
  const sum = { shown: 0, right: 0, missed: [], wrong: [], leftovers: 0, none: 0, late: [], errors: [] };
  for (const seed of seeds) {
    const page = await context.newPage();
    page.on('pageerror', (e) => sum.errors.push(String(e).slice(0, 200)));
    try {
      await page.goto(`http://localhost:${server.port}/${id}/?seed=${seed}`, { waitUntil: 'load' });
      const world = await openWorld(page);
      await world.run(script);
      if (!args.once) await world.run(START);
      await page.waitForFunction(() => window.__practice?.ready, null, { timeout: 15000 });
      const truths = Array.from({ length: def.count ?? 1 }, (_, k) => model(def, seed, k).truth);
      for (let k = 0; k < truths.length; k++) {
        let verdict;
        let reading;
        if (args.once) {
          if (k) await page.evaluate(() => window.__practice.next());
          await sleep(k ? 350 : 150);
          // On a busy machine a page may be drawing still: what is missed is looked for again, what is wrong counts.
          for (let looks = 0; looks < 8; looks++) {
            if (looks) await sleep(400);
            reading = await world.run('PanduReader.readOnce(document)');
            verdict = judge(flat(reading), truths[k], truths[k - 1]);
            if (verdict.right === verdict.shown || verdict.wrong.length || verdict.noneViolated) break;
          }
        } else {
          let stamp = k ? null : Date.now();
          if (k) await world.run('void (seen.length = 0)');
          const following = follow(world, truths[k], truths[k - 1], () => stamp);
          if (k) stamp = await page.evaluate(() => window.__practice.next());
          const result = await following;
          ({ verdict, reading } = result);
          if (k && result.rightAt) sum.late.push(Math.max(0, result.rightAt - stamp));
        }
        sum.shown += verdict.shown;
        sum.right += verdict.right;
        sum.leftovers += verdict.leftovers.length;
        if (verdict.noneViolated) sum.none++;
        sum.missed.push(
          ...verdict.missed.map((key) => ({
            seed,
            k,
            key,
            want: truths[k].truth[key],
            conflict: reading?.conflicts?.[key],
          })),
        );
        sum.wrong.push(
          ...verdict.wrong.map((w) => ({ seed, k, ...w, label: reading?.values?.[w.key]?.label })),
        );
      }
    } catch (e) {
      sum.errors.push(`runner: ${String(e).slice(0, 400)}`);
    }
    await page.close().catch(() => {});
  }
  const secret = isHeldOut(id) || args.counts;
  log(
    `${id.padEnd(26)} shown ${String(sum.shown).padStart(4)}  right ${String(sum.right).padStart(4)}  missed ${String(sum.missed.length).padStart(3)}  wrong ${String(sum.wrong.length).padStart(3)}` +
      (sum.leftovers ? `  leftovers ${sum.leftovers}` : '') +
      (sum.none ? `  NONE VIOLATED ${sum.none}` : '') +
      (sum.late.length ? `  changes ${sum.late.length}, max ${Math.max(...sum.late)} ms` : '') +
      (sum.errors.length ? `  ERRORS ${sum.errors.length}: ${sum.errors[0]}` : ''),
  );
  if (!secret) {
    for (const w of sum.wrong.slice(0, 12))
      log(
        `    wrong ${w.key} seed ${w.seed} k ${w.k}: got ${JSON.stringify(w.got)} (label ${w.label}) want ${JSON.stringify(w.want)}`,
      );
    const by = {};
    for (const m of sum.missed) by[m.key] = [...(by[m.key] ?? []), m];
    for (const [key, list] of Object.entries(by)) {
      const m = list[0];
      log(
        `    missed ${key} ×${list.length}, e.g. seed ${m.seed} k ${m.k}: ${JSON.stringify(m.want)}${m.conflict ? ` conflict ${JSON.stringify(m.conflict)}` : ''}`,
      );
    }
  }
  byScreen[id] = {
    shown: sum.shown,
    right: sum.right,
    missed: sum.missed.length,
    wrong: sum.wrong.length,
    none: sum.none,
    errors: sum.errors.length,
  };
  total.shown += sum.shown;
  total.right += sum.right;
  total.missed += sum.missed.length;
  total.wrong += sum.wrong.length;
  total.leftovers += sum.leftovers;
  total.none += sum.none;
  total.errors += sum.errors.length;
  times.push(...sum.late);
}

/** A screen waits for itself most of the time; only where changes are timed must it be alone. */
const AT_ONCE = args.once ? 3 : 1;
const queue = [...ids];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let id = queue.shift(); id; id = queue.shift()) await measure(id);
  }),
);
await browser.close();
await server.close();
times.sort((a, b) => a - b);
log(
  `\nALL ${ids.length} screens × ${seeds.length} seeds: shown ${total.shown}, right ${total.right}, missed ${total.missed}, wrong ${total.wrong}, precision ${(total.right / (total.right + total.wrong)).toFixed(4)}, recall ${(total.right / total.shown).toFixed(4)}, leftovers ${total.leftovers}, none violated ${total.none}, errors ${total.errors}` +
    (times.length
      ? `; changes: median ${times[times.length >> 1]} ms, max ${times.at(-1)} ms, over 300 ms ${times.filter((t) => t > 300).length}`
      : ''),
);
if (args.json) writeFileSync(String(args.json), JSON.stringify(byScreen));
process.exit(total.wrong || total.right / total.shown < 0.99 ? 1 : 0);
