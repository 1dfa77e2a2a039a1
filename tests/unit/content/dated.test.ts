import { expect, it } from 'vitest';
import { dated } from '../../../src/content/reader/dated.ts';

it.each([
  ['behind it', 'Kantor Pos 11-12-2023'],
  ['before it', '11 Des 2023 · Kantor Pos'],
  ['in brackets', 'Kantor Pos (11/12/2023)'],
  ['after a comma', 'Kantor Pos, 11 Desember 2023'],
])('where and when in one cell: the date %s', (_, cell) => {
  expect(dated(cell)).toEqual({ channel: 'Kantor Pos', paidOn: '2023-12-11' });
});

it.each(['PPOB Mitra 46', 'Kantor Pos', '11 Des 2023', '11-12-2023 12-12-2023'])(
  '%s tells not both',
  (cell) => expect(dated(cell)).toBeNull(),
);
