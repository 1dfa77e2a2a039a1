/** Runs `npm ci` in a folder unless its lock file is the one that was installed last. */
export function install(folder?: string): void;
