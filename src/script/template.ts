/** A piece of a parsed template: plain text, or a slot with the wording that the source has in its place. */
export type TemplatePiece = { text: string } | { slot: string; source: string };

const SLOT = /\{([a-z][a-zA-Z0-9.-]*)\|([^{}]*)\}/g;

/** Splits `Saya {agentName|(sebutkan nama agent)} dari …` into its pieces. */
export function parseTemplate(template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let end = 0;
  for (const match of template.matchAll(SLOT)) {
    if (match.index > end) pieces.push({ text: template.slice(end, match.index) });
    pieces.push({ slot: match[1]!, source: match[2]! });
    end = match.index + match[0].length;
  }
  if (end < template.length) pieces.push({ text: template.slice(end) });
  return pieces;
}

/** The template as the source document words it: every slot shows what stands behind its bar. */
export const sourceWording = (template: string): string =>
  parseTemplate(template)
    .map((piece) => ('text' in piece ? piece.text : piece.source))
    .join('');

/** What a rendered sentence is made of. A gap is a value of the record that is missing. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; key: string; text: string }
  | { kind: 'gap'; key: string };

export interface SlotValues {
  /** Shown text by slot; undefined or blank where missing. */
  values: Readonly<Record<string, string | undefined>>;
  /** Slots whose absence shows the source's wording instead of a gap (R1.1, R10.1, Bp / Ibu). */
  wording: (slot: string, source: string) => string | undefined;
}

/** Fills a template. A blank value counts as missing: no sentence ever shows "undefined" or an empty space. */
export function fillTemplate(template: string, { values, wording }: SlotValues): Part[] {
  return parseTemplate(template).map((piece): Part => {
    if ('text' in piece) return { kind: 'text', text: piece.text };
    const worded = wording(piece.slot, piece.source);
    if (worded !== undefined) return { kind: 'text', text: worded };
    const value = values[piece.slot]?.trim();
    return value ? { kind: 'value', key: piece.slot, text: value } : { kind: 'gap', key: piece.slot };
  });
}

/** The sentence as plain text for the clipboard; gaps become "…". */
export const plainText = (parts: readonly Part[]): string =>
  parts.map((part) => (part.kind === 'gap' ? '…' : part.text)).join('');
