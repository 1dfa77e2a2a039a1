// node tests/reader/hostile.mjs [rounds]: pages that mean harm or are merely broken. The reader must neither throw nor
// hang nor read what is not there.
import { chromium } from 'playwright-core';
import { bundleReader, chromiumArgs, openWorld } from './world.mjs';

const record =
  '<table><tr><th>Nama Pelanggan</th><td><b>&lt;img src=x onerror=alert(1)&gt; Budi</b></td></tr><tr><th>No. Internet</th><td>122345678901</td></tr><tr><th>Total Tagihan</th><td>Rp 315.000</td></tr></table>';
const CASES = {
  'ten megabytes of text': `document.body.insertAdjacentHTML('beforeend', '<p id=t></p>'); t.textContent = 'Nama Pelanggan: '.repeat(700000)`,
  'ten megabytes in a pre': `document.body.insertAdjacentHTML('beforeend', '<pre id=t></pre>'); t.textContent = 'Nama: x\\n'.repeat(1200000)`,
  'nested two thousand deep': `let at = document.body; for (let i = 0; i < 2000; i++) at = at.appendChild(document.createElement('div')); at.innerHTML = '<span>Nama</span><span>Siti</span>'`,
  // Shown, this alone crashes the browser.
  'nested ten thousand deep, hidden': `let at = document.body.appendChild(document.createElement('div')); at.hidden = true; for (let i = 0; i < 10000; i++) at = at.appendChild(document.createElement('div')); at.innerHTML = '<span>Nama</span><span>Siti</span>'`,
  'labels by the thousand': `document.body.insertAdjacentHTML('beforeend', '<div>' + '<div><b>Nama</b><i></i></div>'.repeat(20000) + '</div>')`,
  'one flat row of labels': `document.body.insertAdjacentHTML('beforeend', '<div>' + '<span>No. Internet</span>'.repeat(20000) + '</div>')`,
  'a table of many columns': `document.body.insertAdjacentHTML('beforeend', '<table><tr>' + '<th>Periode</th>'.repeat(3000) + '</tr><tr>' + '<td>x</td>'.repeat(3000) + '</tr></table>')`,
  'frames of other origins': `for (const src of ['data:text/html,<b>Nama: X</b>', 'about:blank', 'javascript:1']) { const f = document.createElement('iframe'); f.src = src; document.body.append(f); } const s = document.createElement('iframe'); s.sandbox = ''; s.srcdoc = '<p>Nama: Y</p>'; document.body.append(s)`,
  'frames that come and go': `setInterval(() => { const f = document.createElement('iframe'); f.srcdoc = '<p>No. HP: 081200000000</p>'; document.body.append(f); setTimeout(() => f.remove(), 30); }, 40)`,
  'a page that never rests': `document.body.insertAdjacentHTML('beforeend', '<p id=t></p>'); setInterval(() => { for (let i = 0; i < 50; i++) t.textContent = 'Nama: ' + Math.random(); }, 5)`,
  'getters that throw': `Object.defineProperty(document.body, 'children', { get() { throw new Error('x'); } }); const d = document.createElement('div'); Object.defineProperty(d, 'textContent', { get() { throw new Error('x'); } }); document.body.append(d)`,
  'names that clash': `document.body.insertAdjacentHTML('beforeend', '<form><input name=parentNode value=a><input name=childNodes><input name=attributes><input name=nodeName><label>Nama <input name=getAttribute value=Siti></label></form>')`,
  'labels that point in a ring': `document.body.insertAdjacentHTML('beforeend', '<label id=a for=b aria-labelledby=b>Nama</label><input id=b aria-labelledby="a b" value="">')`,
};
const words = [
  'Nama',
  'No. Internet',
  'No. HP',
  ':',
  'Budi',
  '122345678901',
  '081234567890',
  'Rp 5.000',
  '<b>',
  '</b>',
  '<td>',
  '<tr>',
  '<table>',
  '</table>',
  '<dl><dt>',
  '<dd>',
  '<select><option>',
  '<input value="',
  '">',
  '<label for=x>',
  '<div hidden>',
  '</div>',
  '<iframe srcdoc="<p>Nama: X">',
  '<slot>',
  '<template>',
  '<svg>',
  '<math>',
  '&#0;',
  '\u202e',
  '<x-y label="Nama">',
  '<textarea>',
  '</textarea>',
  '<th>',
  '<br>',
  '|',
  '\n',
];

const rounds = Number(process.argv[2] ?? 150);
const script = await bundleReader();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: false,
  args: chromiumArgs,
});
let failed = 0;
const fail = (what, why) => {
  failed++;
  console.log(`FAILED ${what}: ${why}`);
};
for (const [what, set] of Object.entries(CASES)) {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><title>IDEAS</title><body>${record}</body>`);
  await page.evaluate(set);
  const world = await openWorld(page);
  await world.run(script);
  await world.run(`globalThis.faults = []; addEventListener('error', (e) => faults.push(e.message)); globalThis.seen = [];
    const end = new AbortController(); globalThis.stop = () => end.abort();
    globalThis.r = PanduReader.startReader({ document, signal: end.signal, onReading: (x) => seen.push(x) });`);
  await new Promise((done) => setTimeout(done, 1500));
  const result = await Promise.race([
    world.run(
      `(() => { const t = performance.now(); const once = PanduReader.readOnce(document); const ms = performance.now() - t; stop(); return { faults, ms, once, live: seen.at(-1) }; })()`,
    ),
    new Promise((done) => setTimeout(() => done(null), 10000)),
  ]).catch((e) => ({ error: String(e) }));
  if (!result) fail(what, 'hangs');
  else if (result.error) fail(what, result.error);
  else {
    if (result.faults.length) fail(what, result.faults[0]);
    const number = result.once.values.internetNumber?.value;
    if (number !== undefined && number !== '122345678901') fail(what, `read ${number}`);
    console.log(
      `${what.padEnd(30)} ${result.ms.toFixed(0).padStart(5)} ms  ${result.once.state} / ${result.live?.state}`,
    );
  }
  await page.close();
}
const page = await browser.newPage();
await page.setContent('<body></body>');
const world = await openWorld(page);
await world.run(script);
let seed = 7;
const random = (n) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % n;
};
let slowest = 0;
for (let i = 0; i < rounds; i++) {
  const html = Array.from({ length: 5 + random(120) }, () => words[random(words.length)]).join(' ');
  await page.evaluate((h) => {
    document.body.innerHTML = h;
  }, html);
  try {
    slowest = Math.max(
      slowest,
      await world.run(
        '(() => { const t = performance.now(); PanduReader.readOnce(document); return performance.now() - t; })()',
      ),
    );
  } catch (e) {
    fail(`random markup ${i}`, `${e}\n${html}`);
    break;
  }
}
console.log(`random markup ×${rounds}: slowest ${slowest.toFixed(1)} ms`);
await browser.close();
process.exit(failed ? 1 : 0);
