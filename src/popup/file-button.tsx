import { useRef } from 'preact/hooks';

interface Props {
  /** Name of what it does, for `data-action`. */
  action: string;
  label: string;
  /** More characters than this are not read. */
  maxLength: number;
  onText(text: string, fileName: string): void;
  onTrouble(trouble: 'fileTooLarge' | 'fileUnreadable', fileName: string): void;
}

/** Asks for a JSON file and gives its text. */
export function FileButton({ action, label, maxLength, onText, onTrouble }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const read = async () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    // The same file must be able to come again, mended.
    const forget = () => {
      if (input.current) input.current.value = '';
    };
    // A character takes at most four bytes: beyond that there is no need to read.
    if (file.size > maxLength * 4) onTrouble('fileTooLarge', file.name);
    else {
      const text = await file.text().catch(() => null);
      if (text === null) onTrouble('fileUnreadable', file.name);
      else if (text.length > maxLength) onTrouble('fileTooLarge', file.name);
      else onText(text, file.name);
    }
    forget();
  };
  return (
    <>
      <button type="button" class="btn small" data-action={action} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={read} />
    </>
  );
}
