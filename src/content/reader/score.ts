import type { Context } from './context.ts';
import type { Candidate, Evaluation } from './findings.ts';
import { OTHER_PERSON } from './lexicon.ts';

const TIER = [0, 0.7, 0.85, 0.96];
const REL = { bound: 1, inline: 1, beside: 0.98, column: 0.98, above: 0.94 };
const FROM = { text: 1, name: 0.97, placeholder: 0.9 };

/**
 * How much speaks for a candidate, 0–1: how specific its label is, how it is bound to its value, where the label is
 * written, whether it was spelt right. Only the order counts; all candidates that stand are fit to be read.
 */
export const scoreOf = (c: Candidate): number =>
  Math.round(TIER[c.tier]! * REL[c.rel] * FROM[c.from] * (c.slip ? 0.9 : 1) * 100) / 100;

const PERSONAL = /^(customerName|mobileNumber|telephoneNumber|address)$/;
const OURS =
  /\b(customers?|pelanggan|plg|subscriber|profile?|identitas|biodata|data|info(rmasi|rmation)?|details?|layanan|service|caring|interaction|interaksi|inquiry|umum|general|akun|account|tagihan|billing|bill|ringkasan|summary|overview|record|form|kontak|contact|360)\b/;

/** May the candidate be read at all, seen where it stands? (What refuses it is told in README, "When it abstains".) */
export function standing(
  c: { context: Context; key?: string; tier?: number },
  all: Evaluation,
  hasModal: boolean,
): boolean {
  const { context } = c;
  // Bars hold all kinds of words ("Cari", "Antrian") that head nothing, and what lies over them changes no agent.
  if (c.key === 'agentName')
    return context.zone !== 'alert' && (!context.ariaHidden || context.zone === 'top');
  if (context.ariaHidden && !hasModal) return false;
  if (context.zone === 'nav' || context.otherRecord) return false;
  if (context.zone === 'alert' && keysNear(c, all) < 4) return false;
  // Nobody else pays this customer's bills: a list has to be headed so itself.
  if (context.otherPerson && (c.key || OTHER_PERSON.test(context.headings[0] ?? ''))) return false;
  if (c.tier === 1 && PERSONAL.test(c.key ?? '')) {
    if (context.zone === 'top') return false;
    const heading = context.headings[0];
    if (heading && !OURS.test(heading) && !hasCompany(c as Candidate, all)) return false;
  }
  return true;
}

function keysNear(c: { context: Context }, all: Evaluation): number {
  const zone = c.context.chain.filter((el) => el.nodeName !== 'BODY' && el.nodeName !== 'HTML')[3];
  return new Set(all.candidates.filter((o) => zone && o.context.chain.includes(zone)).map((o) => o.key)).size;
}

/** Does something that only a customer has stand in the first element around it that holds other values? */
function hasCompany(c: Candidate, all: Evaluation): boolean {
  for (const el of c.context.chain) {
    const there = all.candidates.filter((o) => o !== c && o.key !== c.key && o.context.chain.includes(el));
    if (there.length) return there.some((o) => /internetNumber|segment|Bill|billingPeriod/.test(o.key));
  }
  return false;
}
