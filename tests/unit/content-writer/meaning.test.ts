import { describe, expect, test } from 'vitest';
import { indexMeaning, meaningOf } from '../../../src/content/writer/meaning.ts';
import { isPrompt } from '../../../src/content/writer/prompt.ts';

describe('what an option means', () => {
  test.each([
    ['Setuju', 'SETUJU'],
    ['MAILBOX MEMO', 'MAILBOX-MEMO'],
    ['Orang Tua', 'ORANGTUA'],
    ['2. SUAMI', 'SUAMI'],
    ['SUAMI (02)', 'SUAMI'],
    ['YBS', 'YANG BERSANGKUTAN'],
    ['RNA (Ring No Answer)', 'RNA'],
    ['TDK MAU DI CALL', 'TIDAK MAU DI CALL'],
    ['Ya', 'SUDAH'],
    ['C01 - SETUJU', 'SETUJU'],
    ['N-03: RNA', 'RNA'],
    ['SETUJU (C01)', 'SETUJU'],
    ['CT-1 Setuju', 'SETUJU'],
    ['Setuju (agree)', 'SETUJU'],
    ['YBS - Yang Bersangkutan', 'YANG BERSANGKUTAN'],
    ['Sudah lunas / sudah bayar', 'SUDAH LUNAS'],
    ['RNA - tidak diangkat', 'RNA'],
    ['Sibuk, minta ditelepon lagi', 'SIBUK'],
    ['Orang tua (Bpk/Ibu)', 'ORANGTUA'],
    ['Ya, Bukalapak', 'BUKALAPAK'],
    ['Nada sibuk (busy tone)', 'NADA SIBUK'],
    ['Suami/Istri', 'ISTRI'],
    ['Adik / Kakak', 'KAKAK'],
    ['ART/PRT', 'PEMBANTU RUMAH TANGGA'],
    ['YBS (pemilik/penanggung jawab)', 'YANG BERSANGKUTAN'],
    ['Keluarga (lain-lain)', 'KELUARGA'],
    ['Tidak terhubung (Not Contacted)', 'NOT CONTACTED'],
    ['P - Payment (pembayaran)', 'PAYMENT'],
    ['Pasangan', 'ISTRI'],
    ['Saudara kandung', 'KAKAK'],
    ['Keluarga / Saudara', 'KELUARGA'],
    ['Pelanggan ybs', 'YANG BERSANGKUTAN'],
    ['Tidak mau dihubungi', 'TIDAK MAU DI CALL'],
    ['Nomor terisolir', 'TELEPON ISOLIR'],
    ['Tidak tertarik', 'TIDAK'],
  ])('%s is %s', (option, value) => {
    expect(meaningOf(option, value)).toBeGreaterThan(0);
  });

  test.each([
    ['LUNAS SEBAGIAN', 'SUDAH LUNAS'],
    ['SUDAH LUNAS (SEBAGIAN)', 'SUDAH LUNAS'],
    ['SUDAH LUNAS SEBAGIAN', 'SUDAH LUNAS'],
    ['NADA SIBUK', 'SIBUK'],
    ['NOT CONTACTED', 'CONTACTED'],
    ['TIDAK DITAWARKAN', 'TIDAK'],
    ['TIDAK', 'TIDAK DITAWARKAN'],
    ['ANAK KOS', 'ANAK'],
    ['Pasangan', 'ANAK'],
    ['Tidak dijawab', 'NADA SIBUK'],
    ['NOT - SETUJU', 'SETUJU'],
    ['TIDAK SETUJU', 'SETUJU'],
    ['SETUJU (CICIL)', 'SETUJU'],
    ['SETUJU/TIDAK SETUJU', 'SETUJU'],
    ['Ya/Tidak', 'TIDAK'],
    ['T-Mobile Banking', 'MOBILE BANKING'],
    ['-- Pilih --', 'SUAMI'],
    ['', 'SUAMI'],
  ])('%s is not %s', (option, value) => {
    expect(meaningOf(option, value)).toBe(0);
  });

  test('its own words win over others', () => {
    expect(indexMeaning(['YBS', 'YANG BERSANGKUTAN'], 'YANG BERSANGKUTAN')).toBe(1);
  });

  test('two options alike leave it open', () => {
    expect(indexMeaning(['PEMILIK', 'YBS'], 'YANG BERSANGKUTAN')).toBe(-1);
    expect(indexMeaning(['SUAMI', 'Suami'], 'SUAMI')).toBe(-1);
  });

  test.each(['-- Pilih --', 'Select...', '', '---', 'Pilih salah satu', '(belum dipilih)'])(
    '"%s" stands for nothing',
    (text) => {
      expect(isPrompt(text)).toBe(true);
    },
  );
});
