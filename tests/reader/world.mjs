// The reader in a page's isolated world, as a content script has it: bundled from source, injected over CDP.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('../../src/content/reader/index.ts', import.meta.url));

/** The reader as one script that sets `PanduReader` in the world that runs it. */
export async function bundleReader() {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'PanduReader',
    target: 'chrome120',
    minify: true,
  });
  return `${result.outputFiles[0].text};globalThis.PanduReader = PanduReader;`;
}

/** An isolated world in the page's top frame; `run(expression)` evaluates in it and returns plain data. */
export async function openWorld(page) {
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'pandu',
  });
  return {
    async run(expression) {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

export const chromiumArgs = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
