import type { Script } from './format.ts';

const fold = (word: string) =>
  word
    .toLocaleLowerCase('id')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What the customer says, mapped onto a closed list: the entry's own word or one of its synonyms, alone or as a
 * whole word. Two entries that both match give no answer (B3).
 */
export function mapToList(script: Script, list: string, said: string): string | null {
  const entries = script.lists[list] ?? [];
  const words = ` ${fold(said)} `;
  const exact = entries.filter((entry) =>
    [entry.value, ...entry.synonyms].some((word) => ` ${fold(word)} ` === words),
  );
  if (exact.length === 1) return exact[0]!.value;
  const inside = entries.filter((entry) =>
    [entry.value, ...entry.synonyms].some((word) => words.includes(` ${fold(word)} `)),
  );
  return inside.length === 1 ? inside[0]!.value : null;
}
