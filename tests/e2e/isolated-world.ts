import type { Page } from 'puppeteer-core';

/** Sends a message to the background as the content script of a page would, out of its isolated world. */
export async function inContentScript(page: Page, origin: string, message: unknown): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    const world = new Promise<number>((resolve, reject) => {
      session.on('Runtime.executionContextCreated', ({ context }) => {
        const { type, frameId } = context.auxData as { type?: string; frameId?: string };
        const top = (page.mainFrame() as unknown as { _id: string })._id;
        if (type === 'isolated' && context.origin === origin && frameId === top) resolve(context.id);
      });
      setTimeout(() => reject(new Error('no content script in the page')), 5000).unref();
    });
    await session.send('Runtime.enable');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: await world,
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
