import type { Frame, Page } from 'puppeteer-core';

/** Waits until the page holds Pandu's panel and the panel shows something; rejects after `timeoutMs` (20 000). */
export function panelFrame(page: Page, timeoutMs?: number): Promise<Frame>;
export function pause(ms: number): Promise<void>;
