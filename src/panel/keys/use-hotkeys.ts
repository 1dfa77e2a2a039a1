import { useEffect } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { commandOf, type KeyPlace, type Typing } from './hotkeys.ts';

const TEXTLESS = new Set(['checkbox', 'radio', 'button', 'submit']);

function typingIn(element: Element | null): Typing {
  if (element instanceof HTMLTextAreaElement) return 'text';
  if (element instanceof HTMLSelectElement) return 'select';
  if (element instanceof HTMLInputElement && !TEXTLESS.has(element.type)) return 'line';
  return 'none';
}

/** The keys of the panel; heard only in its own frame, so that typing in the CRM is never taken for them. */
export function useHotkeys(panel: Panel): void {
  useEffect(() => {
    let byTab = false;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') byTab = true;
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const place = placeOf(panel, byTab);
      const command = commandOf(
        { key: event.key, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey },
        place,
      );
      if (!command) return;
      if (command.do === 'commit') return commit(event, panel);
      event.preventDefault();
      if (command.do === 'layer') {
        if (command.layer !== 'cases' || place.view === 'call') panel.layer.value = command.layer;
        if (command.layer === 'cases') document.querySelector<HTMLElement>('[data-case]')?.focus();
        return;
      }
      const elements = document.querySelectorAll<HTMLElement>(command.selector);
      elements[command.index ?? 0]?.click();
    };
    const onPointer = () => {
      byTab = false;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [panel]);
}

function placeOf({ state, live, layer }: Panel, byTab: boolean): KeyPlace {
  const now = state.peek();
  const call = live.peek()?.call;
  const focused = document.activeElement;
  return {
    view: !now
      ? 'starting'
      : now.tab.showsCalls
        ? 'calls'
        : !call
          ? 'no-customer'
          : call.ending
            ? 'recap'
            : 'call',
    penaltyOpen: call?.penaltyOpen ?? false,
    caseOpen: call?.openCase !== undefined,
    layer: layer.peek(),
    typing: typingIn(focused),
    onControl: byTab && focused !== null && focused !== document.body,
    filled: Object.values(call?.fills ?? {}).some((fill) => fill?.state === 'filled'),
  };
}

/** What was typed counts, and the next Enter goes on in the call. A form sends itself. */
function commit(event: KeyboardEvent, { drafts }: Panel): void {
  drafts.flush();
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  if (event.key === 'Enter' && target.closest('form')) return;
  event.preventDefault();
  target.blur();
}
