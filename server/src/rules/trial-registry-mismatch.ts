import type { Tables } from '../lexicon/tables.ts';
import type { Mention } from '../notation/phrase-index.ts';
import { isNearMiss, registryNumbers, type RegistryNumber } from '../notation/registry-number.ts';
import { trialNames, trialsByNumber, type NamedTrial } from '../notation/table-names.ts';
import { isQuoted, isSearchString } from './context/contexts.ts';
import type { BlockRule, Finding } from './rule.ts';

type Trial = Mention<NamedTrial>;

/** Finds a registry number beside a trial that has another, or that is no number; see trial-registry-mismatch.md. */
export const trialRegistryMismatch: BlockRule = {
  id: 'trial-registry-mismatch',
  *check(analysis, { lexicon: { tables } }) {
    const { text } = analysis.block;
    if (!text.includes('NCT')) return;
    const numbers = registryNumbers(text);
    const trials = trialNames(tables).scan(text, analysis.tokens);
    for (const [i, number] of numbers.entries()) {
      const inList = isListed(text, numbers[i - 1], number) || isListed(text, number, numbers[i + 1]);
      const trial = inList ? undefined : trialOf(text, number, trials);
      const found = number.malformed ? malformed(number, trial) : mismatch(number, trial, tables);
      if (found && !isQuoted(analysis, number) && !isSearchString(analysis, number)) yield found;
    }
  },
};

/** True for numbers that only a comma or "and" parts: which belongs to which name, their order says. */
function isListed(text: string, a: RegistryNumber | undefined, b: RegistryNumber | undefined): boolean {
  return !!a && !!b && b.start - a.end < 12 && /^[\s,;/&]*(and|or)?\s*$/i.test(text.slice(a.end, b.start));
}

const maxBetween = 80;
const between =
  /^(trial|study|phase|[1-3i]{1,3}b?|clinicaltrials|gov|clinical|trials|identifier|identification|id|registration|registry|registered|number|numbers|no|nct|at|as|with|under|the|on)$/i;
const another =
  /\b(extension|sub-?study|companion|roll-?over|follow-on|successor|similar to|related to|sister|expanded access|not)\b/i;

/** The trial that a number stands in brackets or apposition to. */
function trialOf(text: string, number: RegistryNumber, trials: readonly Trial[]): Trial | undefined {
  const after = firstAfter(trials, number.end);
  const next = trials[after];
  if (next && /^\s*[([]\s*$/.test(text.slice(number.end, Math.min(next.start, number.end + 5)))) return next;
  const [trial, previous] = [lastBefore(trials, after, number), trials[after - 2]];
  if (!trial || number.start - trial.end > maxBetween) return undefined;
  // "A and B (NCT...)": the number may be the first one's.
  if (previous && trial.start - previous.end < 8) return undefined;
  if (another.test(text.slice(Math.max(0, trial.start - maxBetween), trial.start))) return undefined;
  const parts = text.slice(trial.end, number.start).split(/[\s,;:()[\].–—/-]+/);
  return parts.every((word) => word === '' || between.test(word)) ? trial : undefined;
}

const lastBefore = (trials: readonly Trial[], after: number, { start }: RegistryNumber) => {
  const trial = trials[after - 1];
  return trial && trial.end <= start ? trial : undefined;
};

/** The index of the first trial that begins at an offset or behind it. */
function firstAfter(trials: readonly Trial[], offset: number): number {
  let [low, high] = [0, trials.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trials[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mismatch(number: RegistryNumber, trial: Trial | undefined, tables: Tables): Finding | undefined {
  const { name, registry } = trial?.value.row ?? {};
  if (!trial || !registry || registry.verification !== 'seen' || number.number === registry.number) return undefined;
  const owner = trialsByNumber(tables).get(number.number);
  if (!owner && !isNearMiss(number.number, registry.number)) return undefined;
  const whose = owner ? `the number of ${owner.row.name}` : 'another number';
  return finding(number, trial, `${number.number} is ${whose}; ${name} has ${registry.number}. Consider checking it.`);
}

function malformed(number: RegistryNumber, trial: Trial | undefined): Finding {
  const digits = number.number.length - 3;
  const right = registryOf(trial);
  const has = right === undefined ? '' : ` ${trial?.value.row.name} has ${right}.`;
  return finding(number, trial, `A ClinicalTrials.gov number has eight digits; this one has ${digits}.${has}`);
}

const registryOf = (trial: Trial | undefined) =>
  trial?.value.row.registry?.verification === 'seen' ? trial.value.row.registry.number : undefined;

function finding({ start, end, number }: RegistryNumber, trial: Trial | undefined, message: string): Finding {
  const row = trial?.value.row;
  const right = registryOf(trial);
  return {
    rule: 'trial-registry-mismatch',
    start,
    end,
    term: number,
    ...(row?.concept !== undefined && { concept: row.concept }),
    message,
    replacements: right === undefined ? [] : [{ text: right, automatic: false, literal: true }],
    source: 'clinicaltrials-gov',
    ...(row && { evidence: `trials: ${row.name} (as of ${row.asOf})` }),
  };
}
