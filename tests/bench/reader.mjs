// node tests/bench/reader.mjs [--json]
// Two figures of the reader in headless Chromium: a full pass against a bare TreeWalker over the same text nodes
// (10,000 and 50,000 DOM nodes), and its share of the main thread under 1,000 DOM mutations a second.
import { chromium } from 'playwright-core';
import { bundleReader, chromiumArgs, openWorld } from '../reader/world.mjs';

const page = (nodes) => `<!doctype html><title>IDEAS</title><body><header>Agent: Wirya Prasojo</header>
<section><h2>Pelanggan</h2><table id="record"><tr><th>Nama Pelanggan</th><td>Budi Santoso</td></tr><tr><th>No. Internet</th><td>122345678901</td></tr>
<tr><th>No. HP</th><td>0812 3456 7890</td></tr><tr><th>Alamat</th><td>Jl. Mawar No. 3, RT 01/RW 02, Kel. X, Kec. Y, Bandung 40123</td></tr>
<tr><th>Total Tagihan</th><td id="total">Rp 315.000</td></tr></table></section><main id="filler"></main>
<script>
const pick = (list, i) => list[i % list.length];
const names = ['Sudirman Wibisana', 'Kuncoro', 'Ni Luh Saraswati', 'PT Sinar Cakrawala', 'Nurlela Hutagalung', 'Togar Nababan', 'Mulyadi'];
const streets = ['Jl. Kenanga Merah No. 12, RT 01/RW 04, Bandung', 'Komp. Griya Asri Blok C3/12', 'Perum Taman Sari 8, Kec. Banyu Urip'];
const states = ['Selesai', 'Open', 'Status', 'Lunas', 'Gangguan internet lambat', 'Janji bayar', 'Tidak diangkat', 'PLATINUM'];
let html = '', n = 0;
// A work list: seven cells with text, a button and an icon in each row.
for (let i = 0; n < ${nodes}; i++) {
  html += '<div class="r"><span>' + pick(names, i) + '</span><span>1522' + (30000000 + i) + '</span><b>0812' + (3000000 + i * 7) + '</b><span>' + pick(streets, i) + ' ' + i + '</span><span>' + (1 + i % 28) + ' Jul 2022</span><em>Rp ' + (100 + i % 899) + '.000</em><span>' + pick(states, i) + '</span><i></i></div>';
  n += 16;
}
document.getElementById('filler').innerHTML = html;
</script>`;

const script = await bundleReader();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: false,
  args: chromiumArgs,
});
const result = {};

for (const nodes of [10_000, 50_000]) {
  const tab = await browser.newPage();
  await tab.setContent(page(nodes));
  const world = await openWorld(tab);
  await world.run(script);
  // As in a page, where it waits for the setup.
  await world.run('(() => { const warm = PanduReader.warmUp(document); while (!warm.next().done); })()');
  result[`ratio${nodes / 1000}k`] = await world.run(`(() => {
    const bare = () => {
      const t = performance.now();
      const walker = document.createTreeWalker(document.documentElement, 4);
      let length = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.data.length;
      return [performance.now() - t, length][0];
    };
    const full = () => { const t = performance.now(); PanduReader.readOnce(document); return performance.now() - t; };
    const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
    const bares = [], fulls = [];
    for (let i = 0; i < 15; i++) { bares.push(bare()); fulls.push(full()); }
    const first = { bare: bares[0], full: fulls[0] };
    const b = median(bares), f = median(fulls);
    return { bareMs: +b.toFixed(2), fullMs: +f.toFixed(2), ratio: +(f / b).toFixed(2), first };
  })()`);
  await tab.close();
}

{
  const tab = await browser.newPage();
  await tab.setContent(page(10_000));
  const world = await openWorld(tab);
  await world.run(script);
  result.load = await world.run(`(async () => {
    const seconds = 5;
    let spent = 0, longest = 0, tasks = 0;
    const timed = (f) => function (...args) { const t = performance.now(); try { return f.apply(this, args); } finally { const d = performance.now() - t; spent += d; tasks++; longest = Math.max(longest, d); } };
    const { setTimeout: later, setInterval: every, MutationObserver: Observer } = globalThis;
    globalThis.setTimeout = (f, ms) => later(timed(f), ms);
    globalThis.setInterval = (f, ms) => every(timed(f), ms);
    globalThis.ResizeObserver = class extends ResizeObserver { constructor(f) { super(timed(f)); } };
    globalThis.MutationObserver = class extends Observer { constructor(f) { super(timed(f)); } };
    const end = new AbortController();
    PanduReader.startReader({ document, signal: end.signal, onReading() {} });
    await new Promise((r) => later(r, 1000));
    const warm = longest;
    spent = 0; longest = 0; tasks = 0;
    const rows = [...document.querySelectorAll('.r')];
    let i = 0, n = 0;
    const t0 = performance.now();
    await new Promise((done) => {
      const tick = () => {
        const due = (performance.now() - t0);
        while (n < due) {
          const row = rows[(i = (i * 31 + 7) % rows.length)];
          if (n % 3 === 0) row.firstChild.textContent = 'Nomor ' + n;
          else if (n % 3 === 1) row.lastChild.className = 'c' + n;
          else row.append(Object.assign(document.createElement('em'), { textContent: 'No. Telp ' + n }));
          if (n % 50 === 0) document.getElementById('total').textContent = 'Rp ' + (300 + n % 99) + '.000';
          n++;
        }
        if (due < seconds * 1000) later(tick, 10); else done();
      };
      tick();
    });
    end.abort();
    return { mutationsPerSecond: Math.round(n / seconds), share: +(spent / (performance.now() - t0)).toFixed(4), longestTaskMs: +longest.toFixed(2), longestAtStartMs: +warm.toFixed(2), tasks };
  })()`);
  await tab.close();
}
await browser.close();
console.log(JSON.stringify(result, null, 1));
