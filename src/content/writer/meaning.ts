import { plain } from '../../customer/text.ts';

/** Common abbreviations. */
const SHORT = new Map(
  'tdk:tidak blm:belum sdh:sudah tlp:telepon telp:telepon telpon:telepon yg:yang instal:install'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Other wordings of one and the same entry of a closed list, first the recap's own. */
const SAME = [
  'yang bersangkutan|ybs|pemilik|pemilik sendiri|bersangkutan|pelanggan sendiri',
  'istri|isteri',
  'adik|adek',
  'orangtua|ortu',
  'karyawan|pegawai',
  'pembantu rumah tangga|prt|art|pembantu|asisten rumah tangga',
  'contacted|contact|terhubung',
  'not contacted|uncontacted|not contact|tidak terhubung',
  'rna|ring no answer|tidak diangkat',
  'telepon tulalit|tulalit',
  'telepon isolir|isolir',
  'tidak mau di call|tidak mau di telepon',
  'janji mau bayar|janji bayar|promise to pay',
  'administratif|administrasi',
  'technical|teknis',
  'sudah|ya|yes|ada|punya|sudah punya|sudah ada|sudah install|sudah terpasang',
  'belum|tidak|no|tidak ada|belum punya|tidak punya|belum ada|belum install|belum terpasang',
  'bukalapak|voucher bukalapak',
  'tidak|tidak mau|tidak bersedia|no',
  'tidak ditawarkan|tidak ditawari',
  'autodebet|autodebit',
  'mobile banking|m banking',
].map((list) => list.split('|').map(squash));

/** Letters and digits alone, common abbreviations written out. */
export function squash(text: string): string {
  return plain(text)
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join('');
}

/** Every reading of an option's text: as it stands, without a leading code, without a bracket that only repeats it. */
function readings(text: string): string[] {
  const bare = text.replace(
    /^\s*(?:(?:\d{1,3}|[a-z]{1,3}[-.]?\d{1,4})\s*[-–.:)|/]\s*|[a-z]{1,3}[-.]?\d{1,4}\s+)(?=\S)/i,
    '',
  );
  const bracket = /^(.*\S)\s*[([]([^)\]]*)[)\]]\s*$/.exec(bare);
  if (!bracket) return [squash(bare)];
  const [outer, inner] = [squash(bracket[1]!), squash(bracket[2]!)];
  const code = /^([a-z]{0,3}\d+)?$/.test(inner);
  return [
    squash(bare),
    ...(code || SAME.some((list) => list.includes(outer) && list.includes(inner)) ? [outer] : []),
  ];
}

/** 2: the option says the value itself; 1: in other words; 0: anything else. */
export function meaningOf(option: string, value: string): 0 | 1 | 2 {
  const want = squash(value);
  if (!want) return 0;
  let best: 0 | 1 | 2 = 0;
  for (const reading of readings(option)) {
    if (reading === want) return 2;
    if (SAME.some((list) => list[0] === want && list.includes(reading))) best = 1;
  }
  return best;
}

/** The one option that means the value: by its own words before others; -1 for none, or for two alike. */
export function indexMeaning(options: readonly string[], value: string): number {
  for (const level of [2, 1]) {
    const found = options.flatMap((text, i) => (meaningOf(text, value) === level ? [i] : []));
    if (found.length) return found.length === 1 ? found[0]! : -1;
  }
  return -1;
}

/** Says the entry below the branch, or both of them in a row: "TECHNICAL / SERING PUTUS". */
export function saysTrail(text: string, [branch, leaf]: readonly [string, string]): boolean {
  if (meaningOf(text, leaf)) return true;
  for (const { index } of text.matchAll(/[^\p{L}\p{N}\s]/gu))
    if (meaningOf(text.slice(0, index), branch) && meaningOf(text.slice(index + 1), leaf)) return true;
  return false;
}
