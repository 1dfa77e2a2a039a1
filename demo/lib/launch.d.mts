import type { Browser } from 'puppeteer-core';

/** A running browser with the extension in it. */
export interface LaunchedBrowser {
  name: 'chromium' | 'firefox';
  browser: Browser;
  extensionId: string;
  /** chrome-extension://… or moz-extension://…, no slash at its end. */
  origin: string;
  /** Puts these items into the extension's `storage.local`. */
  setStorage(values: Record<string, unknown>): Promise<void>;
  /** Ends the browser and removes a temporary profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Default true. */
  headless?: boolean;
  /** Kept afterwards; without it a temporary one. */
  profileDir?: string;
  executablePath?: string;
  args?: string[];
  /** Default true: the browser ends, and this process too, on SIGINT, SIGTERM and SIGHUP. */
  handleSignals?: boolean;
  /** Default 1366×768 when headless, else the window's own size. */
  viewport?: { width: number; height: number } | null;
}
