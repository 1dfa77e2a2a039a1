import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { RecapEntry } from '../../call/recap.ts';
import type { Ask } from '../../script/format.ts';
import { t } from '../../ui/i18n.ts';
import { AskList } from '../asks/ask-list.tsx';
import { type Live, usePanel } from '../panel.ts';
import { asksFor } from './model.ts';
import { recapLabel } from './words.ts';

interface Props {
  live: Live;
  missing: readonly RecapEntry[];
  unanswered: readonly Ask[];
}

/** What the CRM needs and the call has not given yet. Each is answered here, in place. */
export function MissingList({ live, missing, unanswered }: Props) {
  const open = useSignal<string | null>(null);
  if (missing.length + unanswered.length === 0) return null;
  const toggle = (id: string) => {
    open.value = open.value === id ? null : id;
  };
  return (
    <section class="missing" aria-label={t('missingTitle')}>
      <h3>{t('missingTitle')}</h3>
      {missing.map((entry) => (
        <Item
          key={entry.key}
          id={entry.key}
          name={recapLabel(live, entry)}
          open={open.value === entry.key}
          onToggle={() => toggle(entry.key)}
        >
          {entry.options.length > 0 && !entry.field.askedBy ? (
            <Options entry={entry} />
          ) : (
            <AskList live={live} asks={asksFor(live, entry.field.askedBy)} />
          )}
          {entry.options.length > 0 && entry.field.askedBy && <Options entry={entry} />}
        </Item>
      ))}
      {unanswered.map((ask) => (
        <Item
          key={ask.id}
          id={ask.id}
          name={ask.label}
          open={open.value === ask.id}
          onToggle={() => toggle(ask.id)}
        >
          <AskList live={live} asks={asksFor(live, ask.id)} />
        </Item>
      ))}
    </section>
  );
}

interface ItemProps {
  id: string;
  name: string;
  open: boolean;
  onToggle: () => void;
  children: ComponentChildren;
}

function Item({ id, name, open, onToggle, children }: ItemProps) {
  return (
    <div class="missing-item">
      <button type="button" class="missing-name" data-missing={id} aria-expanded={open} onClick={onToggle}>
        <span>{t('missingOne', { what: name })}</span>
        <span class="do">{t(open ? 'missingClose' : 'missingAnswer')}</span>
      </button>
      {open && <div class="missing-body">{children}</div>}
    </div>
  );
}

/** A closed list of the CRM, to choose from. */
export function Options({ entry, onChoose }: { entry: RecapEntry; onChoose?: () => void }) {
  const { act } = usePanel();
  return (
    <fieldset class="suggestions" aria-label={t('suggestions', { what: entry.field.label })}>
      {entry.options.map((value) => (
        <button
          key={value}
          type="button"
          class="chip"
          data-option={`${entry.key}:${value}`}
          aria-pressed={entry.value === value}
          onClick={() => {
            void act({ type: 'edit-recap', key: entry.key, value });
            onChoose?.();
          }}
        >
          {value}
        </button>
      ))}
    </fieldset>
  );
}
