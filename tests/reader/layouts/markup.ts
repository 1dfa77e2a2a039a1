/** Pieces of markup that made-up screens are put together from. */
import { pick, type Random } from './random.ts';

export const el = (tag: string, inner: string, more = ''): string =>
  `<${tag}${more && ` ${more}`}>${inner}</${tag}>`;

/** A title over a part of the page. */
export const title = (rng: Random, text: string): string =>
  pick(rng, [el('h3', text), el('b', text), el('div', text, 'class="title"'), el('div', el('b', text))]);

/** A table by its tags, by its roles, or by nothing but where its cells are drawn. */
export function table(rng: Random, heads: string[], rows: string[][]): string {
  const kind = pick(rng, ['tags', 'bare tags', 'roles', 'boxes'] as const);
  const row = (tag: string, cells: string[], cell: string, more: string, own = '') =>
    el(tag, cells.map((text) => el(cell, text, more)).join(''), own);
  const width = 'display:inline-block;width:140px';
  switch (kind) {
    case 'tags':
      return `<table><thead>${row('tr', heads, 'th', '')}</thead><tbody>${rows.map((r) => row('tr', r, 'td', '')).join('')}</tbody></table>`;
    case 'bare tags':
      return `<table>${[heads, ...rows].map((r) => row('tr', r, 'td', '')).join('')}</table>`;
    case 'roles':
      return el(
        'div',
        row('div', heads, 'span', `role="columnheader" style="${width}"`, 'role="row"') +
          rows
            .map((r) =>
              row(
                'div',
                r.map((text) => text || '&nbsp;'),
                'span',
                `role="cell" style="${width}"`,
                'role="row"',
              ),
            )
            .join(''),
        'role="table"',
      );
    case 'boxes':
      return el(
        'div',
        [heads, ...rows]
          .map((r) => row('div', r, 'div', 'style="flex:0 0 140px"', 'style="display:flex"'))
          .join(''),
      );
  }
}
