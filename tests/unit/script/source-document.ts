/** Reads the source document's table, apart from the product: what the agent says, and the keterangan. */
import { readFileSync } from 'node:fs';

export interface SourceStep {
  no: number;
  title: string;
  /** AGENT, one entry for each paragraph. */
  agent: string[];
  /** KETERANGAN, one entry for each paragraph or list item. */
  guidance: string[];
}

export const SOURCE_TEXT = readFileSync(new URL('../../fixtures/naskah-sumber.txt', import.meta.url), 'utf8');

/** The rows of the table. Only tags and list markup are dropped; no letter of the text is changed. */
export function parseSource(text: string): SourceStep[] {
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 5 && /^\d+$/.test(cells[0]!))
    .map(([no, title, agent, , guidance]) => ({
      no: Number(no),
      title: title!,
      agent: lines(agent!),
      guidance: lines(guidance!),
    }));
}

/** Paragraphs and list items of a cell. A `<` that opens no tag is text ("TAGIHAN < TGL 20"). */
function lines(cell: string): string[] {
  const found: string[] = [];
  let rest = cell;
  const list = /^(.*?)<(ol|ul)\b[^>]*>(.*?)(?:<\/\2>|(?=<p>)|$)/s;
  for (let match = list.exec(rest); match; match = list.exec(rest)) {
    found.push(...paragraphs(match[1]!), ...items(match[3]!));
    rest = rest.slice(match[0].length);
  }
  return [...found, ...paragraphs(rest)];
}

const paragraphs = (html: string): string[] =>
  html
    .split(/<\/?p\b[^>]*>/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Items of a list, each with its own mark ("1.", "a.", "-") in front. */
const items = (html: string): string[] =>
  html
    .split(/(?:^|\s)(?:\d\.|[a-z]\.|-)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * What of AGENT is an instruction and not speech (R0.2): whole brackets, and the first line of step 6. The
 * placeholders in brackets stand inside of sentences.
 */
export function isInstruction(step: SourceStep, paragraph: string): boolean {
  return /^\(.*\)$/s.test(paragraph) || (step.no === 6 && paragraph === step.agent[0]);
}

/**
 * Sentences of a spoken paragraph: cut behind ".", "?" or "!" where a new sentence begins. The dots of the
 * placeholder "Rp. ..." end none.
 */
export function sentences(paragraph: string): string[] {
  return paragraph.split(/(?<=[.?!])(?<!Rp\.)(?<!\.\.\.)\s+(?=\p{Lu})/u).map((sentence) => sentence.trim());
}

/** The apology that the keterangan of step 1 has the agent say, in its sentences. */
export function quotedApology(steps: SourceStep[]): string[] {
  const line = steps[0]!.guidance.find((text) => text.startsWith('1. '))!;
  return sentences(/"([^"]+)"/.exec(line)![1]!);
}
