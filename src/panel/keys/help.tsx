import { type MessageKey, t } from '../../ui/i18n.ts';
import { usePanel } from '../panel.ts';

const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['↵', 'keyNext'],
  ['1–9', 'keyAnswers'],
  ['← ⌫', 'keyBack'],
  ['K 1–8', 'keyCases'],
  ['N 1–7', 'keyNotContacted'],
  ['C', 'keyCopy'],
  ['D', 'keyPenalty'],
  ['H', 'keyHurry'],
  ['R', 'keyRecap'],
  ['B I', 'keyTitle'],
  ['Esc', 'keyLeave'],
  ['?', 'keyHelp'],
];

/** The keys, over everything. */
export function Help() {
  const { layer } = usePanel();
  const close = () => {
    layer.value = null;
  };
  return (
    <div class="help" role="dialog" aria-modal="true" aria-label={t('helpTitle')}>
      <h2>{t('helpTitle')}</h2>
      <dl>
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('helpHint')}</p>
      <button type="button" class="btn" onClick={close} ref={(button) => button?.focus()}>
        {t('close')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
