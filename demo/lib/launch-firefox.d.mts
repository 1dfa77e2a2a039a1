import type { LaunchedBrowser, LaunchOptions } from './launch.d.mts';

/** `extensionDir`: absolute path of an unpacked extension with a gecko id and a popup. */
export function launchFirefoxWith(
  extensionDir: string,
  options?: LaunchOptions & { prefs?: Record<string, unknown> },
): Promise<LaunchedBrowser>;
