/** The script versions that this browser knows, and which of them is live. */
import { dayInZone } from '../customer/calendar.ts';
import { browser } from '../platform/browser.ts';
import { pinnedScript } from '../platform/policy.ts';
import type { LiveScript, PopupState } from '../protocol/messages.ts';
import type { Script } from '../script/format.ts';
import { scriptHash } from '../script/hash.ts';
import { chooseLive, type LiveChoice, standingOf } from '../script/live.ts';
import { parseScript, type ScriptIssue, validateScript } from '../script/validate.ts';
import { loadShipped } from './shipped.ts';

const IMPORTED = 'importedScripts';
const CHOICE = 'liveScript';

/** Shipped versions first, then those that were imported into this browser. */
export async function allScripts(): Promise<Script[]> {
  const [shipped, imported] = await Promise.all([loadShipped(), importedScripts()]);
  return [...shipped, ...imported];
}

async function importedScripts(): Promise<Script[]> {
  const { [IMPORTED]: stored } = await browser.storage.local.get(IMPORTED);
  return (Array.isArray(stored) ? stored : []).flatMap((document) => {
    const result = validateScript(document);
    return result.ok ? [result.script] : [];
  });
}

export interface Live extends LiveChoice {
  hash: string;
}

/** The live version at a moment (ms) in the agent's zone. */
export async function liveScript(now: number, timeZone: string): Promise<Live> {
  const { [CHOICE]: local } = await browser.storage.local.get(CHOICE);
  const chosen = { policy: await pinnedScript(), local: typeof local === 'string' ? local : undefined };
  const choice = chooseLive(await allScripts(), chosen, dayInZone(now, timeZone));
  return { ...choice, hash: scriptHash(choice.script) };
}

export function describeLive({ script, setBy }: LiveChoice, today: string): LiveScript {
  const { id, title, short, validUntil } = script;
  return { id, title, short, standing: standingOf(script, today), ...(validUntil && { validUntil }), setBy };
}

/** The popup's list, in the order shipped, then imported. */
export async function listScripts(liveId: string, today: string): Promise<PopupState['scripts']> {
  const scripts = await allScripts();
  return scripts.map((script) => ({
    id: script.id,
    title: script.title,
    short: script.short,
    standing: standingOf(script, today),
    live: script.id === liveId,
  }));
}

export const isPinned = async (): Promise<boolean> => (await pinnedScript()) !== undefined;

/** Chooses a version for this browser; null goes back to the automatic choice. False where there is no such one. */
export async function chooseScript(id: string | null): Promise<boolean> {
  if (id === null) {
    await browser.storage.local.remove(CHOICE);
    return true;
  }
  if (!(await allScripts()).some((script) => script.id === id)) return false;
  await browser.storage.local.set({ [CHOICE]: id });
  return true;
}

/**
 * Adds a version from a file, in place of an imported one with the same id. One that does not validate is refused
 * with path and reason, and so is the id of a version that ships with Pandu; what was there stays.
 */
export async function importScript(json: string): Promise<ScriptIssue[]> {
  const result = parseScript(json);
  if (!result.ok) return result.issues;
  const { script } = result;
  if ((await loadShipped()).some(({ id }) => id === script.id)) {
    return [{ path: 'id', reason: `"${script.id}" adalah naskah bawaan: pakai id lain` }];
  }
  const others = (await importedScripts()).filter(({ id }) => id !== script.id);
  await browser.storage.local.set({ [IMPORTED]: [...others, script] });
  return [];
}
