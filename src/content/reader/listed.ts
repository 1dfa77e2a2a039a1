import { parseDate, parsePeriod } from '../../customer/period.ts';
import type { Payment } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { fold, isBlank } from '../../customer/text.ts';
import { serviceOf } from './bills.ts';
import { controlValue, type Page } from './content.ts';
import { beside, childrenOf, classOf, holds, isElement, isOnlyHeard, isText, parentOf } from './dom.ts';
import { newest } from './history.ts';
import { labelOf } from './label.ts';
import { type LabelKey, UNPAID } from './lexicon.ts';

const HINT = /^(lunas|paid|sukses|success(ful)?|berhasil|terbayar|✓|ok)$/i;

interface Piece {
  key: LabelKey | null;
  text: string;
  node: Node;
}

const MONTH = '(?:(?:jan|[fp]eb|mar|apr|mei|may|jun|jul|agu|ags|agt|aug|sep|okt|oct|no[vp]|de[sc])[a-z]*)';
/** Dates (with a time), amounts and months inside a sentence. */
const FACTS = new RegExp(
  [
    `\\b\\d{1,2}(?:[-/.]\\d{1,2}[-/.]|[-/. ]${MONTH}[-/. ])(?:20)?\\d\\d\\b(?:[ ,]+\\d\\d[:.]\\d\\d(?:[:.]\\d\\d)?)?`,
    '\\b20\\d\\d-\\d\\d-\\d\\d\\b(?:[T ]\\d\\d[:.]\\d\\d(?:[:.]\\d\\d)?)?',
    '\\b(?:rp|idr)\\b\\.?\\s*\\d[\\d.,]*(?:,?-)?',
    '\\brp\\.?\\d[\\d.,]*(?:,?-)?',
    `\\b${MONTH}\\.?[ '’-]+(?:20)?\\d\\d\\b`,
    '\\b(?:\\d\\d[-/]20\\d\\d|20\\d\\d[-/]?\\d\\d)\\b',
  ].join('|'),
  'gi',
);
const CONNECTOR =
  /^(?:(?:sudah|sdh|telah|was|has been)|(?:di|ter)?bayar(?:kan)?|paid|lunas|(?:di)?lunasi|settled|cleared|received|(?:di)?terima|masuk|payment|pembayaran|via|lewat|melalui|di|through|at|by|oleh|pada|on|in|tgl|tanggal|for|untuk|sebesar|dengan|with|of|bulan)\s+|\s+(?:pada|on|tgl|tanggal|untuk|for|sebesar|at|di|via)$/i;

const ALONE =
  /^(di|pada|on|at|via|for|untuk|(sudah|sdh|telah)? ?(di|ter)?ba?ya?r(kan)?|(was )?paid|lunas|lewat|melalui|tgl|tanggal|sebesar|by|oleh|with|dengan|rp|bulan|periode|payment|pembayaran)$/i;

/** "Tagihan April 2023, dibayar …", "untuk rek. bulan": what is paid, in canonical words of labels. */
const BILL = /^(B|rekening|M|F|Y|p|untuk)( (B|rekening|M|F|Y|p|untuk))*$/;
const isBill = (text: string): boolean => BILL.test(labelOf(text)?.canon ?? '');

/** What one text says, fact by fact: "Dibayar via BCA pada 12 Juli 2022" is a channel and a date. */
function piecesOf(raw: string, node: Node): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const facts = [...raw.matchAll(FACTS)].filter(
    ([fact]) => parseDate(fact) ?? parsePeriod(fact) ?? parseRupiah(fact),
  );
  for (const fact of facts) {
    const before = raw.slice(from, fact.index);
    pieces.push(...wordsOf(before, node), { key: null, text: fact[0], node });
    from = fact.index + fact[0].length;
  }
  return [...pieces, ...wordsOf(raw.slice(from), node)];
}

const columnOf = (text: string): LabelKey | null => {
  const keys = labelOf(text)?.keys;
  return keys
    ? ((['channel', 'paidOn', 'paidAmount', 'status', 'billingPeriod'] as const).find((k) => keys[k]) ?? null)
    : null;
};

function wordsOf(raw: string, node: Node): Piece[] {
  return raw.split(/[|•·;→,]\s|[|•·→]|\s[-–—]\s/).flatMap((part): Piece[] => {
    let text = fold(part).replace(/^[^\p{L}\p{N}(]+|[\s,;:·•|(–—-]+$/gu, '');
    const whole = columnOf(text);
    if (whole) return [{ key: whole, text: '', node }];
    if (isBill(text)) return [];
    const named = /^(.{2,24}?)\s*[:=]\s*(.*)$/.exec(text) ?? /^(\D{2,24}?)\s+(\d[\d.,]{4,})$/.exec(text);
    const key = named && columnOf(named[1]!);
    if (key) return [{ key, text: named[2]!, node }];
    for (let before = ''; before !== text; ) {
      before = text;
      text = text.replace(CONNECTOR, '').trim();
    }
    text = text.replace(/^\((.*)\)$/, '$1');
    return /[\p{L}\p{N}]/u.test(text) && !ALONE.test(text) ? [{ key: null, text, node }] : [];
  });
}

/** All that an entry or a list says, piece by piece. */
function piecesIn(page: Page, root: Node): Piece[] | null {
  const pieces: Piece[] = [];
  const stack = [root];
  for (let n = 0; stack.length; n++) {
    if (n > 600 || pieces.length > 120) return null;
    const node = stack.pop()!;
    if (isText(node)) {
      const parent = parentOf(node);
      if (!fold(node.data) || node.length > 4000 || !parent || !page.shown(parent)) continue;
      for (const line of node.data.split(/[\r\n]+/).slice(0, 60)) pieces.push(...piecesOf(fold(line), node));
    } else if (isElement(node) && !/^(SCRIPT|STYLE|SVG|TEMPLATE)$/i.test(node.nodeName)) {
      // What opens and closes an entry is its head.
      if (node.nodeName === 'BUTTON' && !node.hasAttribute('aria-expanded')) continue;
      const isIcon = /icon/i.test(classOf(node)) && (node.textContent ?? '').trim().length < 24;
      if (isIcon || isOnlyHeard(node) || node.getAttribute('aria-hidden') === 'true') continue;
      const { size, options } = node as HTMLSelectElement;
      const lines =
        size > 1 && options ? [...options].map(({ text }) => text) : controlValue(node)?.split('\n');
      if (lines && page.shown(node))
        for (const line of lines.slice(0, 60)) pieces.push(...piecesOf(fold(line), node));
      const kids = lines ? [] : childrenOf(node);
      for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i]!);
    }
  }
  return pieces;
}

const periodIn = (p: Piece): string | null =>
  p.key === null || p.key === 'billingPeriod' ? parsePeriod(p.text) : null;

/** What a tab opens. */
function panelOf(title: Node): Element | null {
  const tab = parentOf(title)?.closest('[role=tab],[data-bs-target],[aria-controls],a[href^="#"]');
  const root = tab?.getRootNode() as Document | undefined;
  if (!tab || !root?.querySelector) return null;
  const id =
    tab.getAttribute('aria-controls') ??
    (tab.getAttribute('data-bs-target') ?? tab.getAttribute('href') ?? '').slice(1);
  return (
    (id && root.getElementById(id)) ||
    (tab.id ? root.querySelector(`[aria-labelledby="${CSS.escape(tab.id)}"]`) : null)
  );
}

/** How many boxes a title may stand in by itself. */
export const TITLE_LEVELS = 10;

interface Told {
  payments: Payment[] | null;
  months: number;
  nodes: Set<Node>;
}

function told(pieces: Piece[]): Told | null {
  const months = pieces.filter(periodIn).length;
  return months ? { payments: entriesOf(pieces), months, nodes: new Set(pieces.map((p) => p.node)) } : null;
}

/** Payments told by labelled channels that have no title near: those in the closest element around the labels. */
export function untitledPayments(page: Page, channels: Node[]): Told | null {
  let root: Node | null = channels[0] ?? null;
  for (let i = 0; root && i < 20 && !channels.every((c) => holds(root!, c)); i++) root = parentOf(root);
  const pieces = root && channels.length > 1 ? piecesIn(page, root) : null;
  return pieces && told(pieces);
}

/**
 * Payments that a list (not a table) tells below its title: each entry is the largest element around one month that
 * holds no other month. The channel is what its label says, else the one text that is no month, date, amount or
 * "lunas". Null where any entry leaves a doubt.
 */
export function listedPayments(page: Page, title: Node): Told | null {
  let child: Node = title;
  if (isText(title) && title.length > 80) {
    // All in one text, line by line.
    const lines = title.data.split(/[\r\n]+/);
    const at = lines.findIndex((line) => labelOf(fold(line).replace(/\W+$/, ''))?.keys.paymentHistory);
    return told(lines.slice(at + 1, at + 40).flatMap((line) => piecesOf(fold(line), title)));
  }
  const panel = panelOf(title);
  if (panel) {
    const pieces = piecesIn(page, panel);
    return pieces && told(pieces);
  }
  for (let level = 0; level < TITLE_LEVELS; level++) {
    const parent = parentOf(child);
    if (!parent) return null;
    const next = page.seek(child, 1);
    if (next && next !== 'blank') {
      const pieces: Piece[] = [];
      let last: Piece[] = [];
      // Up to the next title: what follows on the same level, as long as it tells of months, or stands under one.
      for (let at: Node | null = next.node, n = 0; at && n < 12; at = beside(at, 1), n++) {
        if (!isElement(at) && !isText(at)) continue;
        const more = piecesIn(page, at);
        if (!more) return null;
        const isHeaded = last.length === 1 && !!periodIn(last[0]!);
        if (more.length && pieces.length && !more.some(periodIn) && !isHeaded) break;
        pieces.push(...more);
        if (more.length) last = more;
      }
      return told(pieces);
    }
    child = parent;
  }
  return null;
}

function entriesOf(pieces: Piece[]): Payment[] | null {
  const months = pieces.filter(periodIn);
  const first = months[0];
  if (!first) return null;
  const entries = months.map((month) => {
    let entry: Node = month.node;
    for (let up = parentOf(entry); up; up = parentOf(up)) {
      const outer = up;
      if (
        months.some((m) => m !== month && holds(outer, m.node)) ||
        (months.length === 1 && up.childElementCount > 4)
      )
        break;
      if (outer.nodeName === 'BODY') break;
      entry = outer;
    }
    return { month, entry };
  });
  const within = entries.map(({ entry }) => pieces.filter((p) => holds(entry, p.node)));
  if (!datesBetween(pieces, months, within)) return null;
  // Months, channels and dates in one flat row: from each month to the next.
  const flat = within.every((own) => own.length === 1 || own.filter(periodIn).length > 1);
  const payments: Payment[] = [];
  for (const [i, { month }] of entries.entries()) {
    const start = pieces.indexOf(month);
    const next = months[i + 1];
    const own = flat ? pieces.slice(start, next ? pieces.indexOf(next) : undefined) : within[i]!;
    const payment = paymentOf(own, periodIn(month)!);
    if (payment === null) return null;
    if (payment) payments.push(payment);
  }
  return payments.length ? newest(unlabelled(payments)) : null;
}

/**
 * Dates that stand before or behind the entries they belong to go to them, one each and in turns. False where dates
 * stand outside in any other way.
 */
function datesBetween(pieces: Piece[], months: Piece[], within: Piece[][]): boolean {
  if (months.length < 2 || within.some((own) => own.length === 1 || own.some((p) => parseDate(p.text))))
    return true;
  const first = pieces.indexOf(months[0]!);
  const dates = pieces.filter((p) => parseDate(p.text) && !within.some((own) => own.includes(p)));
  if (!dates.length) return true;
  const at = [...months, ...dates].map((p) => ({ p, at: pieces.indexOf(p) })).sort((a, b) => a.at - b.at);
  const isInTurns = at.every(
    ({ p }, i) => months.includes(p) === ((i + (pieces.indexOf(dates[0]!) < first ? 1 : 0)) % 2 === 0),
  );
  if (dates.length !== months.length || !isInTurns) return false;
  for (const [i, own] of within.entries()) own.push(dates[i]!);
  return true;
}

/** "Loket BCA", "diproses oleh OVO": a label or small words that begin every channel are none of theirs. */
function unlabelled(payments: Payment[]): Payment[] {
  const [first = '', ...more] = payments.map((p) => p.channel.split(' '));
  let same = 0;
  while (/^\p{Ll}{2,}$/u.test(first[same] ?? '') && more.every((words) => words[same] === first[same]))
    same++;
  if (same && payments.length > 1 && payments.every((p) => p.channel.split(' ').length > same))
    return payments.map((p) => ({ ...p, channel: p.channel.split(' ').slice(same).join(' ') }));
  for (let n = 3; n > 0; n--) {
    const head = payments[0]!.channel.split(' ').slice(0, n).join(' ');
    const tier = labelOf(head)?.keys.channel ?? 0;
    if (tier > 1 && payments.every((p) => p.channel.startsWith(`${head} `))) {
      return payments.map((p) => ({ ...p, channel: p.channel.slice(head.length + 1) }));
    }
  }
  return payments;
}

/** One entry's payment; undefined where it is not paid, null where it can't be told. */
function paymentOf(pieces: Piece[], period: string): Payment | undefined | null {
  const channels = new Map<LabelKey | null, string[]>();
  let paidOn: string | null = null;
  let waiting: LabelKey | null = null;
  // "PPOB Mitra 46 · Lokasi Bayar": what things are stands behind them.
  const last = pieces.at(-1);
  const ordered = last?.key && !last.text ? [...pieces].reverse() : pieces;
  // Captions in a row: which value is whose can't be told.
  const isBare = (piece: Piece | undefined): boolean => !piece || (!!piece.key && !piece.text);
  if (ordered.some((piece, i) => isBare(piece) && isBare(ordered[i + 1]))) return null;
  for (const { key, text } of ordered) {
    if (UNPAID.test(text)) return undefined;
    const as: LabelKey | null = key ?? waiting;
    waiting = key && !text ? key : null;
    if (!text || isBlank(text) || HINT.test(text)) continue;
    const date = parseDate(text);
    if (date && as !== 'billingPeriod') {
      if (paidOn && paidOn !== date) return null;
      paidOn = date;
    } else if (as === 'channel' && parsePeriod(text)) return null;
    else if (
      as === 'channel' ||
      (as === null && !parsePeriod(text) && parseRupiah(text) === null && !/\d{4}/.test(text))
    ) {
      channels.set(as, [...(channels.get(as) ?? []), text]);
    }
  }
  const named = channels.get('channel') ?? channels.get(null) ?? [];
  // Who lists services lists bills.
  if (new Set(named).size !== 1 || serviceOf(named[0]!)) return null;
  return paidOn ? { period, channel: named[0]!, paidOn } : { period, channel: named[0]! };
}
