import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from './i18n.ts';

interface Props {
  /** For `id`s and tests: what is edited. */
  name: string;
  label: string;
  start: string;
  placeholder?: string;
  inputMode?: 'text' | 'decimal' | 'tel';
  size?: number;
  /** Takes the text; resolves to why it was refused, or null. */
  save: (text: string) => Promise<string | null>;
  onClose: () => void;
  /** What was typed when the page was taken away, and who keeps what is typed now. */
  draft?: { value: string; type: (text: string) => void };
}

/** A text edited in place: Enter or leaving saves, Esc gives up, a refusal is said at the input. */
export function LineInput({ name, label, start, placeholder, inputMode, size, save, onClose, draft }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const refusal = useSignal('');
  /** What counts as unchanged: the text at the start, or the one tried last. */
  const tried = useRef(start);
  const before = useRef(draft?.value || start);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const close = () => {
    draft?.type('');
    onClose();
  };
  const leave = async () => {
    // Taken away, an input is left too, and by then it is gone.
    if (!input.current) return;
    const text = input.current.value.trim();
    if (text === tried.current) {
      if (!refusal.peek()) close();
      return;
    }
    tried.current = text;
    const refused = await save(text);
    if (refused === null) close();
    else refusal.value = refused;
  };
  const errorId = `refused-${name}`;
  const invalid = refusal.value && { 'aria-invalid': 'true' as const, 'aria-describedby': errorId };
  return (
    <>
      <input
        ref={input}
        class="field"
        type="text"
        data-line={name}
        autocomplete="off"
        defaultValue={before.current}
        size={size}
        inputMode={inputMode}
        placeholder={placeholder}
        aria-label={label}
        title={t('correctHint')}
        onBlur={(event) => {
          // A choice beside the input belongs to it: going there is not leaving.
          const to = event.relatedTarget;
          if (!(to instanceof Node && input.current?.parentElement?.contains(to))) void leave();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') void leave();
          else {
            tried.current = event.currentTarget.value.trim();
            close();
          }
        }}
        onInput={(event) => draft?.type(event.currentTarget.value)}
        {...invalid}
      />
      {refusal.value && (
        <span class="error" id={errorId} role="alert">
          {refusal.value}
        </span>
      )}
    </>
  );
}
