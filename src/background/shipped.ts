import { browser } from '../platform/browser.ts';
import type { Script } from '../script/format.ts';
import { validateScript } from '../script/validate.ts';

/** Files of the extension, put there by the build from src/script/shipped. */
const FILES = ['scripts/coc-obc-sso-2022-09.json', 'scripts/coc-obc-sso-usulan.json'];

let loading: Promise<Script[]> | undefined;

/**
 * The scripts that ship with Pandu, the approved one first. They are data beside the code, so that the worker,
 * which is woken for every action, starts without them, and they pass the same door as any other script.
 */
export function loadShipped(): Promise<Script[]> {
  loading ??= Promise.all(FILES.map(load)).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(file: string): Promise<Script> {
  const response = await fetch(browser.runtime.getURL(file));
  const result = validateScript(await response.json());
  if (!result.ok) throw new Error(`${file}: ${result.issues[0]?.path}`);
  return result.script;
}
