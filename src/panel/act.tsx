import type { ComponentChildren } from 'preact';
import type { CallAction } from '../call/actions.ts';
import { usePanel } from './panel.ts';

interface Props {
  action: CallAction;
  /** For `data-action`, where it is not the action's own type. */
  name?: string;
  class?: string;
  label?: string;
  title?: string;
  pressed?: boolean;
  children: ComponentChildren;
}

/** A button that does one thing in the call. */
export function Act({
  action,
  name = action.type,
  class: look = 'btn',
  label,
  title,
  pressed,
  children,
}: Props) {
  const { act } = usePanel();
  return (
    <button
      type="button"
      class={look}
      data-action={name}
      aria-label={label}
      aria-pressed={pressed}
      title={title ?? label}
      onClick={() => act(action)}
    >
      {children}
    </button>
  );
}
