import { useEffect } from 'preact/hooks';
import { render } from '../../call/derive.ts';
import type { Place, SaidSentence } from '../../script/flow.ts';
import { sentencesOf } from '../../script/flow.ts';
import { type Part, plainText } from '../../script/template.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { t } from '../../ui/i18n.ts';
import { isFieldKey, readValue, sourceText } from '../customer/fields.ts';
import { type Live, usePanel } from '../panel.ts';
import { Gap } from './gap.tsx';

/** The text of all that is to be said at a place, for the clipboard. */
export const spokenText = ({ view }: Live, place: Place): string =>
  sentencesOf(place, view.facts)
    .map(({ template }) => plainText(render(view, template)))
    .join(' ');

/** Optional sentences stand on their own; the others run on as they are spoken. */
function paragraphs(sentences: readonly SaidSentence[]): SaidSentence[][] {
  const result: SaidSentence[][] = [];
  for (const said of sentences) {
    const last = result.at(-1);
    const optional = Boolean(said.sentence.optional);
    if (last && !optional && !last[0]!.sentence.optional) last.push(said);
    else result.push([said]);
  }
  return result;
}

/** Values shorter than this stay on one line: an amount is not torn apart while it is read out. */
const UNBROKEN = 24;

let painted = false;

/** How long it took from the page's start to the first sentence; measured in demo builds alone. */
function usePainted(): void {
  useEffect(() => {
    if (!__DEMO__ || painted) return;
    painted = true;
    requestAnimationFrame(() => performance.measure('pandu:painted', { start: 0 }));
  }, []);
}

/** What to say now: the largest thing in the panel. */
export function Say({ live, place }: { live: Live; place: Place }) {
  const sentences = sentencesOf(place, live.view.facts);
  usePainted();
  if (sentences.length === 0) return null;
  const allOptional = sentences.every(({ sentence }) => sentence.optional);
  return (
    <section class="say" aria-label={t('sayTitle')}>
      {paragraphs(sentences).map((group) => (
        <p key={group[0]!.index} class={group[0]!.sentence.optional && !allOptional ? 'optional' : undefined}>
          {group[0]!.sentence.optional && <span class="tag">{t('sayOptional')}</span>}
          {group.map((said) => (
            <Sentence key={said.index} live={live} said={said} />
          ))}
        </p>
      ))}
    </section>
  );
}

function Sentence({ live, said }: { live: Live; said: SaidSentence }) {
  const parts = render(live.view, said.template);
  const text = plainText(parts);
  return (
    <span class="sentence">
      <span data-say>
        {parts.map((part, index) => (
          <Piece key={`${index}-${part.kind}`} live={live} part={part} />
        ))}
      </span>
      {'\u00a0'}
      <CopyButton text={text} what={text} />{' '}
    </span>
  );
}

function Piece({ live, part }: { live: Live; part: Part }) {
  const { highlight } = usePanel();
  if (part.kind === 'text') return <>{part.text}</>;
  if (part.kind === 'gap') {
    if (!isFieldKey(part.key)) return <span class="gap">…</span>;
    return <Gap live={live} field={part.key} conflict={part.key in live.view.conflicts} />;
  }
  const { key } = part;
  const field = isFieldKey(key) ? key : null;
  const onPage = field !== null && readValue(live, field) !== undefined && live.view.provenance[field];
  return (
    <span
      class={part.text.length < UNBROKEN ? 'slot short' : 'slot'}
      title={field ? sourceText(live, field) || undefined : undefined}
      onPointerEnter={onPage ? () => highlight(field) : undefined}
      onPointerLeave={onPage ? () => highlight(null) : undefined}
    >
      {part.text}
    </span>
  );
}
