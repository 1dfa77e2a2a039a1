import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../../demo/server.mjs';

let server: DemoServer;

beforeEach(async () => {
  server = await startDemoServer();
});

afterEach(() => server.close());

async function page(path: string): Promise<string> {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(200);
  return response.text();
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(server.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

describe('IDEAS', () => {
  it('lists every customer, and the search narrows the list by all of its words', async () => {
    const all = await page('/ideas/pelanggan');
    expect(all).toContain('14 dari 14 pelanggan');
    const found = await page('/ideas/pelanggan?cari=bandung+gold');
    expect(found).toContain('Sri Rahayu Ningsih');
    expect(found).not.toContain('PT Sinar Mekar Abadi');
    expect(await page('/ideas/pelanggan?cari=tidakada')).toContain('Data tidak ditemukan');
    expect(await page('/ideas/pelanggan?segmen=SILVER')).toContain('1 dari 14 pelanggan');
  });

  it('escapes markup in a name and in what was searched for', async () => {
    const call = await page('/ideas/caring/I-003');
    expect(call).toContain('&lt;b&gt;Agus&lt;/b&gt; &amp; &quot;Rina&quot; Wijaya');
    expect(call).not.toContain('<b>Agus</b>');
    expect(await page('/ideas/pelanggan?cari=%22%3E%3Cscript%3E')).not.toContain('"><script>');
  });

  it('shows bills and payments in frames of the same origin', async () => {
    const call = await page('/ideas/caring/I-006');
    for (const source of ['/ideas/frame/tagihan/I-006', '/ideas/frame/riwayat/I-006']) {
      expect(call).toContain(`src="${source}"`);
    }
    const bills = await page('/ideas/frame/tagihan/I-006');
    expect(bills).toContain('September 2022');
    expect(bills).toContain('<td>202207</td><td>TELEPON</td><td class="num">40.100</td>');
    expect(await page('/ideas/frame/riwayat/I-006')).toContain('Shopee');
  });

  it('stores the interaction form to the letter and says so', async () => {
    const fields = {
      status_call: 'CONTACTED',
      reason_status: 'SETUJU',
      hub_penerima: 'ISTRI',
      nama_penerima: 'Bu "Ani" & Co',
      tgl_janji_bayar: '19-09-2022',
      catatan: 'Alamat berubah:\r\nJl. Kenanga 3 <Bandung>',
      other_phone: '081300005678',
      keterangan: '',
    };
    const response = await post('/ideas/caring/I-001', fields);
    expect(response.status).toBe(303);
    const after = await page(response.headers.get('location') ?? '');
    expect(after).toContain('Tersimpan');
    expect(after).toContain('Bu &quot;Ani&quot; &amp; Co');
    expect(server.saved()).toEqual([
      {
        id: 1,
        site: 'IDEAS',
        kind: 'interaction',
        customerId: 'I-001',
        savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        fields,
      },
    ]);
    expect(JSON.parse(await page('/api/saved'))).toEqual(server.saved());
  });

  it('refuses a promise date in another format and a reason of the other status, keeping what was typed', async () => {
    const date = await post('/ideas/caring/I-001', { tgl_janji_bayar: '2022-09-19', catatan: 'tetap ada' });
    expect(date.status).toBe(422);
    expect(await date.text()).toContain('tetap ada');
    const reason = await post('/ideas/caring/I-001', { status_call: 'CONTACTED', reason_status: 'RNA' });
    expect(reason.status).toBe(422);
    expect(server.saved()).toEqual([]);
  });

  it('gives the options of dependent selects by their parent', async () => {
    const reasons = JSON.parse(await page('/ideas/opsi?untuk=reason_status&induk=NOT+CONTACTED'));
    expect(reasons).toContain('MAILBOX-MEMO');
    expect(reasons).not.toContain('SETUJU');
    expect(JSON.parse(await page('/ideas/opsi?untuk=kendala&induk=constructor'))).toEqual([]);
  });

  it('files a ticket under a number of its own', async () => {
    const response = await post('/ideas/tiket/I-002', { jenis: 'INTERNET', uraian: 'Lambat' });
    expect(await page(response.headers.get('location') ?? '')).toMatch(
      /No Tiket <b id="no-tiket">IN\d{8}<\/b>/,
    );
    expect(server.saved()).toMatchObject([
      { kind: 'ticket', customerId: 'I-002', fields: { uraian: 'Lambat' } },
    ]);
  });
});

describe('myXENA', () => {
  it('gives the app under every path and its data by the API', async () => {
    expect(await page('/myxena/pelanggan/M-004')).toContain('<title>myXENA</title>');
    expect(JSON.parse(await page('/myxena/api/pelanggan/M-004'))).toMatchObject({ name: 'Paijo' });
    expect(JSON.parse(await page('/myxena/api/kerja'))).toHaveLength(13);
  });

  it('serves its framework from the installed package', async () => {
    expect(await page('/myxena/vue.js')).toContain('createApp');
  });

  it('stores what is sent and shows it in the work list', async () => {
    const response = await fetch(`${server.url}/myxena/api/pelanggan/M-001/interaksi`, {
      method: 'POST',
      body: JSON.stringify({ upd_alamat: 'Jl. Kenanga 3', hubungan_penerima: 'ANAK', unknown: 'x' }),
    });
    expect(response.status).toBe(201);
    const [entry] = server.saved();
    expect(entry).toMatchObject({
      site: 'myXENA',
      customerId: 'M-001',
      fields: { upd_alamat: 'Jl. Kenanga 3' },
    });
    expect(entry?.fields).not.toHaveProperty('unknown');
    const list = JSON.parse(await page('/myxena/api/kerja')) as { id: string; saved: unknown }[];
    expect(list.find(({ id }) => id === 'M-001')?.saved).toMatchObject({ hubungan_penerima: 'ANAK' });
    expect(list.find(({ id }) => id === 'M-002')?.saved).toBeNull();
  });

  it('refuses what is no JSON object', async () => {
    const url = `${server.url}/myxena/api/pelanggan/M-001/interaksi`;
    for (const body of ['{', 'null', '"text"']) {
      expect((await fetch(url, { method: 'POST', body })).status).toBe(400);
    }
    expect(server.saved()).toEqual([]);
  });
});

describe('the server', () => {
  it('serves each difficult page with a record on it', async () => {
    const names = [...(await page('/hazards/')).matchAll(/href="\/hazards\/([\w-]+)"/g)].map(
      (match) => match[1],
    );
    expect(names.length).toBeGreaterThanOrEqual(9);
    for (const name of names) {
      const text = await page(`/hazards/${name}`);
      expect(text, name).toContain(name === 'frameset' ? '/hazards/frameset-record' : '122345678901');
    }
    expect(
      (await fetch(`${server.url}/hazards/strict-csp`)).headers.get('content-security-policy'),
    ).toContain("default-src 'none'");
  });

  it('answers unknown addresses with 404 and malformed ones with 400', async () => {
    for (const path of [
      '/x',
      '/ideas/caring/M-001',
      '/ideas/caring/toString',
      '/hazards/constructor',
      '/constructor/',
    ]) {
      expect((await fetch(server.url + path)).status, path).toBe(404);
    }
    expect((await fetch(`${server.url}/ideas/%ff`)).status).toBe(400);
  });

  it('keeps what was saved where a database file is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pandu-demo-test-'));
    const database = join(folder, 'kept.db');
    try {
      for (const expected of [1, 2]) {
        const kept = await startDemoServer({ database });
        await fetch(`${kept.url}/ideas/caring/I-001`, {
          method: 'POST',
          body: new URLSearchParams({ catatan: 'a' }),
        });
        expect(kept.saved()).toHaveLength(expected);
        await kept.close();
      }
      expect(existsSync(database)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
