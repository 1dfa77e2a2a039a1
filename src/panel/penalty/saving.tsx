import { formatDay } from '../../customer/calendar.ts';
import { rupiahText } from '../../customer/format.ts';
import { nextBracket } from '../../penalty/index.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { spoken, t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';

/** What paying before the next bracket saves, as a sentence to read out. */
export function Saving({ live }: { live: Live }) {
  const { view, call } = live;
  const next = nextBracket(view.bills, view.payOn);
  if (!next) return null;
  const title = spoken(
    call.title === 'bp' ? 'spokenBapak' : call.title === 'ibu' ? 'spokenIbu' : 'spokenBapakIbu',
  );
  const day = formatDay(next.lastDay, 'id', 'long');
  const amount = rupiahText(next.saving);
  const text = spoken('spokenSaving', { day, title, amount });
  return (
    <section class="say" aria-label={t('sayTitle')} data-saving={next.saving} data-until={next.lastDay}>
      <p>
        <Tinted text={text} values={[day, amount]} /> <CopyButton text={text} what={text} />
      </p>
    </section>
  );
}

/** A text in which the figures are tinted like values in a sentence. */
function Tinted({ text, values }: { text: string; values: readonly string[] }) {
  let rest = text;
  const pieces = values.flatMap((value) => {
    const [before = '', ...after] = rest.split(value);
    rest = after.join(value);
    return [before, value];
  });
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 ? (
          <span key={piece} class="slot">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
      {rest}
    </>
  );
}
