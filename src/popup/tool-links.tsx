import { useSignal } from '@preact/signals';
import type { Settings } from '../protocol/messages.ts';
import { type StringKey, t } from './i18n.ts';

type Links = Settings['links'];
type LinkKey = keyof Links;

const LABELS: readonly (readonly [LinkKey, StringKey])[] = [
  ['myCx', 'linkMyCx'],
  ['mySiis', 'linkMySiis'],
  ['myKiss', 'linkMyKiss'],
  ['ePayment', 'linkEPayment'],
  ['waForm', 'linkWaForm'],
];
const ADDRESS = /^(https?:\/\/\S{1,492})?$/;

interface Props {
  links: Links;
  onSave(links: Links): void;
}

/** Addresses of the agent's other tools, kept folded: they are set once. */
export function ToolLinks({ links, onSave }: Props) {
  const wrong = useSignal<LinkKey | null>(null);
  const change = (key: LinkKey, event: Event) => {
    const address = (event.target as HTMLInputElement).value.trim();
    const fits = ADDRESS.test(address);
    wrong.value = fits ? null : key;
    if (fits) onSave({ ...links, [key]: address });
  };
  return (
    <details class="inner" data-section="links">
      <summary>{t('links')}</summary>
      <div class="inside">
        <p class="hint">{t('linksHint')}</p>
        {LABELS.map(([key, label]) => (
          <div class="stack" key={key}>
            <label for={key}>{t(label)}</label>
            <input
              id={key}
              class="field"
              type="url"
              placeholder="https://"
              value={links[key]}
              aria-invalid={wrong.value === key}
              aria-describedby={wrong.value === key ? `${key}-wrong` : undefined}
              onChange={(event) => change(key, event)}
            />
            {wrong.value === key && (
              <p id={`${key}-wrong`} class="error">
                {t('linkInvalid')}
              </p>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
