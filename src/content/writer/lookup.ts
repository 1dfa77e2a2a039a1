/** Lines that take no typing, with a button beside them that opens a dialog of entries to choose from. */
import { fireKey, isHarmless, isOff, press, until } from './events.ts';
import type { Job } from './jobs.ts';
import { meaningOf } from './meaning.ts';
import { around, isSeen, rootsOf, shownText } from './nodes.ts';
import type { Placed, Places } from './places.ts';
import { presentIn } from './state.ts';
import { isFree } from './wording.ts';

const DIALOG =
  '[role=dialog],dialog[open],[class*=modal i],[class*=dialog i],[class*=popup i],[class*=window i]';
const ROW = 'tr,li,[role=row],[role=option],[class*=list-group-item i],[class*=list-item i]';
const OPENS = /^(\W*|(cari|pilih|lookup|browse|search|select|choose|lihat|daftar|list|lov)\b.*)$/i;
const PICKS = /^(pilih|select|choose|pakai|ambil|gunakan|ok|oke)$/i;
const CLOSES = /^(tutup|batal|close|cancel|×|✕|x)$/i;
const FIELD = 'input:not([type=hidden]),select,textarea';
/** ms that a dialog may take to open, and to bring its entries. */
const LOADS = 1500;

/** Chooses the value of a closed list in the dialog of the one empty line for it. True where the line says it then. */
export async function pickInDialog({ placed }: Places, job: Job): Promise<boolean> {
  if (isFree(job)) return false;
  const places = placed.filter(
    (place) =>
      place.field === job.field &&
      !place.vetoed &&
      place.control.kind === 'text' &&
      (place.control.el as HTMLInputElement).readOnly &&
      !presentIn(place),
  );
  const [place] = places;
  const opener = place && places.length === 1 ? openerOf(place) : null;
  if (!place || !opener) return false;
  const before = new Set(dialogsIn(place.document));
  press(opener);
  const dialog = await until(() => dialogsIn(place.document).find((el) => !before.has(el)), LOADS);
  if (!dialog) return false;
  const entry = await until(() => entryFor(dialog, job.value), LOADS);
  const says = (): boolean => meaningOf(presentIn(place), job.value) > 0;
  if (entry) press(entry);
  if (entry && !(await until(says, 400))) {
    const confirm = buttonsIn(dialog, PICKS)[0];
    if (confirm) press(confirm);
  }
  const stuck = !!entry && (await until(says, 600));
  await close(dialog);
  return stuck;
}

/** The one button beside the line, in the smallest box around both, that says nothing else than that it opens a list. */
function openerOf({ control: { el } }: Placed): Element | null {
  for (const box of [...around(el, 4)].slice(1)) {
    if (box.querySelectorAll(FIELD).length > 1) return null;
    const buttons = [...box.querySelectorAll('button,[role=button],input[type=button],a[href="#"]')].filter(
      (button) => isSeen(button) && isHarmless(button),
    );
    if (!buttons.length) continue;
    const [only, more] = buttons.filter((button) => OPENS.test(nameOn(button)));
    return only && !more && !isOff(only) ? only : null;
  }
  return null;
}

const nameOn = (button: Element): string =>
  shownText(button) || (button as HTMLInputElement).value || button.getAttribute('aria-label') || '';

const dialogsIn = (document: Document): Element[] =>
  rootsOf(document).flatMap((root) => [...root.querySelectorAll(DIALOG)].filter(isSeen));

/** What to press for the one row that means the value: a button in it, or the text that says it. */
function entryFor(dialog: Element, value: string): Element | null {
  const rows = [...dialog.querySelectorAll(ROW)].filter((row) => isSeen(row) && !row.querySelector(ROW));
  const told = rows.map((row) => {
    const parts = [row, ...row.children].map((part) => ({ part, level: meaningOf(shownText(part), value) }));
    const [best] = parts.sort((a, b) => b.level - a.level);
    return { row, part: best!.part, level: best!.level };
  });
  const most = Math.max(0, ...told.map(({ level }) => level));
  const [one, other] = told.filter(({ level }) => level === most);
  if (!most || !one || other) return null;
  return buttonsIn(one.row, PICKS)[0] ?? one.part;
}

const buttonsIn = (box: Element, called: RegExp): Element[] =>
  [...box.querySelectorAll('button,[role=button],a[href="#"]')].filter(
    (button) => isSeen(button) && isHarmless(button) && called.test(nameOn(button).trim()),
  );

async function close(dialog: Element): Promise<void> {
  const gone = (): boolean => !dialog.isConnected || !isSeen(dialog);
  if (await until(gone, 400)) return;
  fireKey(dialog, 'Escape');
  if (await until(gone, 300)) return;
  const button = buttonsIn(dialog, CLOSES)[0];
  if (button) press(button);
  await until(gone, 300);
}
