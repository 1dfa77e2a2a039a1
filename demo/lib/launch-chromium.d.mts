import type { LaunchedBrowser, LaunchOptions } from './launch.d.mts';

/** `extensionDir`: absolute path of an unpacked extension. Throws where no browser is found or it won't start. */
export function launchChromiumWith(extensionDir: string, options?: LaunchOptions): Promise<LaunchedBrowser>;
