/** Stands in for the machine in tests; the default is the one that this runs on. */
export interface Machine {
  platform?: NodeJS.Platform;
  env?: Record<string, string | undefined>;
  exists?: (path: string) => boolean;
}

/** Program of an installed Chrome, Chromium or Edge; null where there is none; throws where CHROMIUM is wrong. */
export function findChromium(machine?: Machine): string | null;
export function findFirefox(machine?: Machine): string | null;
/** Like `findChromium`; installs Debian's where it can, else rejects with one sentence. */
export function ensureChromium(): Promise<string>;
export function ensureFirefox(): Promise<string>;
