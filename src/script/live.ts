import type { Script } from './format.ts';

export type Standing = 'approved' | 'usulan' | 'expired';
export type ChosenBy = 'policy' | 'catalog' | 'local' | 'automatic';

/** A version that is past its last day is expired, whatever it was before (R5.2). `today` is YYYY-MM-DD. */
export function standingOf(script: Script, today: string): Standing {
  if (script.validUntil !== undefined && today > script.validUntil) return 'expired';
  return script.status;
}

export interface LiveChoice {
  script: Script;
  setBy: ChosenBy;
}

/**
 * Which version is live: policy before catalog before the local choice; a name that no version has is passed
 * over. Else automatic: approved versions only, the newest valid today, else the newest expired one. A `usulan`
 * goes live only when somebody chooses it. `scripts` must hold at least one approved version.
 */
export function chooseLive(
  scripts: readonly Script[],
  chosen: Partial<Record<Exclude<ChosenBy, 'automatic'>, string | undefined>>,
  today: string,
): LiveChoice {
  for (const setBy of ['policy', 'catalog', 'local'] as const) {
    const script = scripts.find(({ id }) => id === chosen[setBy]);
    if (script) return { script, setBy };
  }
  const approved = scripts
    .filter(({ status, validFrom }) => status === 'approved' && (validFrom ?? '') <= today)
    .sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''));
  const script =
    approved.find((candidate) => standingOf(candidate, today) === 'approved') ?? approved[0] ?? scripts[0];
  if (!script) throw new Error('no script at all');
  return { script, setBy: 'automatic' };
}
