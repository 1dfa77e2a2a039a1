/**
 * A table for the terminal: one line for each value, a further one for each line break in it.
 * @param {Record<string, string>} recap
 */
export function recapTable(recap) {
  const rows = Object.entries(recap);
  const width = Math.max(4, ...rows.map(([key]) => key.length));
  const line = `${'-'.repeat(width)}  ${'-'.repeat(40)}`;
  const lines = rows.map(([key, value]) => {
    const [first = '', ...more] = (value || '-').split(/\r?\n/);
    return [`${key.padEnd(width)}  ${first}`, ...more.map((text) => `${' '.repeat(width)}  ${text}`)].join(
      '\n',
    );
  });
  return [line, ...lines, line].join('\n');
}
