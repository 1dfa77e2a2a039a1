import { render } from '../../call/derive.ts';
import { type GuidanceLine, guidanceOf, type Place } from '../../script/flow.ts';
import { plainText } from '../../script/template.ts';
import { t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';

/** Lines that the source has numbered or dashed itself. */
const OWN_MARK = /^(-|\*|\(|\d+\.|[a-z]\.)/;
const ADDRESS = /https?:\/\/[^\s)]+/;

/** What the agent is told on a place, and never reads out: looks unlike speech. */
export function Guidance({ live, place }: { live: Live; place: Place }) {
  const lines = guidanceOf(live.view.script, place, live.view.facts);
  if (lines.length === 0) return null;
  return (
    <details class="guide" data-guidance open>
      <summary>{t('guidanceTitle')}</summary>
      <ul>
        {lines.map((line) => (
          <Line key={line.text} line={line} live={live} />
        ))}
      </ul>
    </details>
  );
}

function Line({ line, live }: { line: GuidanceLine; live: Live }) {
  const text = plainText(render(live.view, line.text));
  const address = line.link ?? ADDRESS.exec(text)?.[0];
  const [before = '', after = ''] = address ? text.split(address) : [text];
  const heading = /:\s*$/.test(text) && !address;
  return (
    <li class={heading ? 'heading' : OWN_MARK.test(text) ? 'marked' : undefined}>
      {before}
      {address && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {text.includes(address) ? address.replace(/^https?:\/\//, '') : t('guidanceOpen')}
        </a>
      )}
      {after}
    </li>
  );
}
