/** Words and lines: folding, and the grammars of names, addresses and segments. */

/** Folds all whitespace (also no-break spaces and zero-width marks) to single spaces and trims. */
export const fold = (text: string): string =>
  text.replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]+/g, ' ').trim();

/** Lower case without accents, every run of other characters than letters and digits one space. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What screens show where there is nothing to show, and prompts that stand in a field's place. */
const BLANK =
  /^(n\/?a|nil|null|none|undefined|nan|kosong|loading.*|memuat.*|mohon tunggu.*|please wait.*|(tidak|belum) (ada|tersedia|diketahui|diisi)\b.*|no data.*|not (available|set)|unknown|(-+ ?)?(pilih|select|choose|cari|search|masukkan|enter|isi|ketik)\b.*|\((?!\d+\)).*\))$/i;
/** Apart from the words: where both flags stand, browsers take milliseconds to make ready for classes of letters. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** True for "-", "…", "N/A", "Belum ada", "Memuat…", "Pilih …" and their like: a value that says there is none. */
export const isBlank = (text: string): boolean => BLANK.test(text) || NO_WORD.test(text);

/**
 * A person's or a firm's name as shown, title and all, whitespace folded; null where the text can't be one: no
 * letter, an e-mail address, a long run of digits, a date, a colon, a trailing "…", or longer than 80 characters.
 * Markup inside it is text like any other.
 */
export function parseName(text: string): string | null {
  const name = fold(text).replace(/[\s▾▼▿✓✔★☆•·|›»]+$/u, '');
  if (name.length < 2 || name.length > 80 || isBlank(name)) return null;
  if (!/^[\p{L}<"'(]/u.test(name) || !/\p{L}{2}/u.test(name)) return null;
  if (/\d{4}|[|{}[\]…]|\.\.\.|\d[-/.]\d|\b(rp|idr)\b/iu.test(name)) return null;
  return !name.includes('<') && /[@:;=?!]/.test(name) ? null : name;
}

/**
 * A person's name without digits: an agent's. What stands behind it ("(OBC12)", ", Ext. 812", "/ Skill GOLD") or a
 * personnel number before it is no part of it.
 */
export function parsePerson(text: string): string | null {
  const name = fold(text)
    .replace(/^[A-Z]*\d+\s*[-–/·|:]\s*/, '')
    .replace(
      /\s*(?:[([|•·–/]|\s-\s|[,;]?\s*\b(?:ext|skill|id|nik|team|tim|shift|group|grup|site|login|jam)\b).*$/i,
      '',
    )
    .replace(/\s+\S*\d\S*$/, '');
  return /\d|_/.test(name) || !/^\p{Lu}/u.test(name) ? null : parseName(name);
}

/**
 * A postal address in one line: lines are joined by ", ", whitespace is folded. Null where it can't be one:
 * under 8 characters, fewer than two words, no letter, an e-mail address, or cut off by "…".
 */
export function parseAddress(text: string): string | null {
  const address = text
    .split(/[\r\n]+/)
    .map((line) => fold(line).replace(/^[,;]\s*|\s*[,;]$/g, ''))
    .filter(Boolean)
    .join(', ');
  if (address.length < 8 || address.length > 300 || isBlank(address)) return null;
  if (!/\p{L}{3}/u.test(address) || !/\s/.test(address)) return null;
  return /[@={}…?!]|\.\.\.$/.test(address) ? null : address;
}

const SEGMENT =
  /^(?:\d{1,2}[ -]+)?(?:(?:pelanggan|plg|segmen|segment|kelas|kategori|customer) )?(?:hvc[ -]+)?(platinum|gold|silver|regul[ae]r|bronze|titanium|diamond|basic|premium|prioritas|priority|standard?|vip|vvip|premier|executive|eksekutif|hvc|mvc|lvc|royal|ruby|emerald|classic|non hvc)(?:[\s-]+(?:member|customer|pelanggan|hvc|tier|level))?$/i;

/** A segment in upper case ("Gold" → GOLD), of the closed list that telcos use; anything else is null. */
export function parseSegment(text: string): string | null {
  const m = SEGMENT.exec(fold(text.replace(/[^\p{L}\p{N}\s-]+/gu, ' ')));
  return m ? m[1]!.toUpperCase() : null;
}
