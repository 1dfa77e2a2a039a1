/**
 * The two ways in which approved words may change by themselves: the salam follows the clock (R1.1, R10.1)
 * and "Bp / Ibu" becomes the title that the agent has chosen.
 */
export type Title = 'bp' | 'ibu';
export type Salam = 'pagi' | 'siang' | 'sore' | 'malam';

export interface Wording {
  salam: Salam;
  title?: Title | undefined;
  /** Salam Buddies in place of the closing's time greeting (R10.1). */
  buddies?: boolean | undefined;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The wording of a slot that follows the clock or the choice of title; undefined for every other slot. */
export function wordingOf(slot: string, source: string, wording: Wording): string | undefined {
  switch (slot) {
    case 'closing-salam':
      if (wording.buddies) return 'Selamat Beraktivitas';
      return timeGreeting(source, wording.salam);
    case 'salam':
      return timeGreeting(source, wording.salam);
    case 'title': {
      if (!wording.title) return source;
      if (wording.title === 'ibu') return 'Ibu';
      return source.startsWith('Bapak') ? 'Bapak' : 'Bp';
    }
    default:
      return undefined;
  }
}

function timeGreeting(source: string, salam: Salam): string {
  const second = source.split(' ')[1] ?? '';
  return `Selamat ${/^\p{Lu}/u.test(second) ? capital(salam) : salam}`;
}
