/** Width of the open panel: 380 px, less beside a narrow page, never under 320. */
export const PANEL_WIDTH = 'clamp(320px, 40vw, 380px)';

/**
 * The page's own inline margin is kept in the document itself, so that a copy of Pandu which finds a page that
 * an older copy has pushed aside can still put it right.
 */
const BEFORE = '--pandu-margin-before';
const NONE = 'none';

/** Pushes the page aside by the panel's width, or lets it back. Tells whether it had to change anything. */
export function makeRoom(root: HTMLElement, wanted: boolean): boolean {
  const { style } = root;
  const before = style.getPropertyValue(BEFORE);
  if (!wanted) {
    if (!before) return false;
    const [value = NONE, priority = ''] = before.split(' / ');
    style.removeProperty(BEFORE);
    if (value === NONE) style.removeProperty('margin-right');
    else style.setProperty('margin-right', value, priority);
    if (!root.getAttribute('style')) root.removeAttribute('style');
    return true;
  }
  const value = style.getPropertyValue('margin-right');
  const priority = style.getPropertyPriority('margin-right');
  if (before && value === PANEL_WIDTH && priority) return false;
  if (value !== PANEL_WIDTH) {
    style.setProperty(BEFORE, value ? value + (priority && ` / ${priority}`) : NONE);
  } else if (!before) style.setProperty(BEFORE, NONE);
  style.setProperty('margin-right', PANEL_WIDTH, 'important');
  return true;
}
