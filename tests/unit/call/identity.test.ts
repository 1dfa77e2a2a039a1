import { describe, expect, it } from 'vitest';
import { namesCustomer } from '../../../src/call/identity.ts';

describe('a text that names the customer', () => {
  const identity = {
    customerName: 'Sri Rahayu',
    mobileNumber: '081234567890',
    internetNumber: '122345678901',
  };

  it.each([
    'Interaksi: SRI  RAHAYU',
    'sri rahayu, hasil call',
    'Kontak +62 812-3456-7890',
    'ND 122345678901',
  ])('is %s', (text) => expect(namesCustomer(identity, text)).toBe(true));

  it.each(['Hasil Interaksi', 'Sri Rahayuningsih', 'Kontak 0812', ''])('is not %j', (text) =>
    expect(namesCustomer(identity, text)).toBe(false),
  );
});
