import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A module of the tests as one script that sets `name` in the page that runs it. */
export async function pageBundle(module: URL, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
  });
  return outputFiles[0]!.text;
}
