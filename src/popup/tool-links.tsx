import { useSignal } from '@preact/signals';
import type { Settings } from '../protocol/messages.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

type Links = Settings['links'];
type LinkKey = keyof Links;

const LABELS: readonly (readonly [LinkKey, MessageKey])[] = [
  ['myCx', 'popup_linkMyCx'],
  ['mySiis', 'popup_linkMySiis'],
  ['myKiss', 'popup_linkMyKiss'],
  ['ePayment', 'popup_linkEPayment'],
  ['waForm', 'popup_linkWaForm'],
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
      <summary>{t('popup_links')}</summary>
      <div class="inside">
        <p class="hint">{t('popup_linksHint')}</p>
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
                {t('popup_linkInvalid')}
              </p>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
