/** Written differently and yet the same: case, marks and spaces don't count, nor +62 for 0 in numbers. */
export function sameWords(here: string, said: string): boolean {
  const fold = (text: string) => {
    const digits = text.replace(/\D/g, '');
    if (digits.length >= 6 && !/\p{L}/u.test(text)) return digits.replace(/^62/, '0');
    return text
      .toLocaleLowerCase('id')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  };
  return fold(here) === fold(said);
}
