import { useSignal } from '@preact/signals';
import { copyText } from './copy.ts';
import { t } from './i18n.ts';
import { Icon } from './icon.tsx';

/** How long a button says that it has copied, ms. */
const SAID_MS = 1400;

interface Props {
  text: string;
  /** What is copied, for those who can't see it. */
  what: string;
  /** Key that does the same. */
  hint?: string | undefined;
  words?: boolean;
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, what, hint, words = false }: Props) {
  const copied = useSignal<boolean | null>(null);
  const copy = async () => {
    copied.value = await copyText(text);
    setTimeout(() => {
      copied.value = null;
    }, SAID_MS);
  };
  const said = copied.value === null ? t('copy') : t(copied.value ? 'copied' : 'copyFailed');
  return (
    <button
      type="button"
      class={words ? 'btn small' : 'icon-btn copy'}
      data-copy
      title={t('copyWhat', { what })}
      onClick={copy}
    >
      <Icon name={copied.value ? 'check' : 'copy'} />
      {words ? <span>{said}</span> : <span class="unseen">{t('copyWhat', { what })}</span>}
      {hint && <kbd>{hint}</kbd>}
      <span class="unseen" role="status">
        {copied.value === null ? '' : said}
      </span>
    </button>
  );
}
