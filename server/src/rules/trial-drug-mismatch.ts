import type { Trial } from '../lexicon/data/trial.ts';
import type { Tables } from '../lexicon/tables.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import type { Mention } from '../notation/phrase-index.ts';
import { drugNames, trialNames, type NamedDrug, type NamedTrial } from '../notation/table-names.ts';
import { sentenceAt, type Stretch } from '../text/sentences.ts';
import { isNoStatement, Walk } from './context/clauses.ts';
import { isQuoted, isSearchString } from './context/contexts.ts';
import type { BlockRule, Finding } from './rule.ts';
import { drugsTested } from './drugs/trial-statements.ts';

/** Finds a drug that a text says a trial tested, and that was in none of its arms; see trial-drug-mismatch.md. */
export const trialDrugMismatch: BlockRule = {
  id: 'trial-drug-mismatch',
  *check(analysis, { lexicon: { tables } }) {
    const { block, tokens } = analysis;
    const trials = trialNames(tables).scan(block.text, tokens);
    if (trials.length === 0) return;
    const drugs = new Walk(analysis, drugNames(tables).scan(block.text, tokens));
    for (const [sentence, trial] of soleTrials(analysis, trials)) {
      if (!isKnown(trial, drugs, tables) || isNoStatement(block.text.slice(sentence.start, sentence.end))) continue;
      for (const drug of drugsTested(trial, drugs, isAboutLater(block.text, sentence))) {
        if (sentence.end <= drug.start || isInArms(drug.value, trial.value.row, tables)) continue;
        if (isQuoted(analysis, drug) || isSearchString(analysis, drug)) continue;
        yield finding(trial, drug, tables);
      }
    }
  },
};

/** The sentences that name one trial, with its first mention; where two stand, the drug may be the other's. */
function soleTrials(analysis: BlockAnalysis, trials: readonly Mention<NamedTrial>[]) {
  const sole = new Map<Stretch, Mention<NamedTrial> | undefined>();
  for (const trial of trials) {
    const sentence = sentenceAt(analysis.sentences, trial.start);
    if (!sentence) continue;
    const other = sole.has(sentence) && sole.get(sentence)?.value.id !== trial.value.id;
    sole.set(sentence, other ? undefined : (sole.get(sentence) ?? trial));
  }
  return [...sole].flatMap(([sentence, trial]) => (trial ? [[sentence, trial] as const] : []));
}

const context = new Set(['trial', 'study']);

/** True for a trial whose drugs are all known, and a name that can only be its. */
function isKnown({ value, name, lastToken }: Mention<NamedTrial>, { word }: Walk<NamedDrug>, { drugs }: Tables) {
  const given = value.row.arms.flat();
  if (given.includes('standard-of-care') || !given.some((id) => Object.hasOwn(drugs, id))) return false;
  return !value.needsContext || / (trial|study)$/.test(name) || context.has(word(lastToken + 1));
}

const later =
  /\b(prior|previous(ly)?|earlier|pretreated|before|subsequent(ly)?|later|afterwards?|cross(ed)?-?over|(second|third|later|next)-?\s?line|progress(ed|ion) on|allowed|permitted|excluded|prohibited|eligible|rescue|approv\w+|licen[cs]ed|extension|substudy|post hoc|similar(ly)?|trials)\b/i;

const isAboutLater = (text: string, { start, end }: Stretch) => later.test(text.slice(start, end));

/** A form for injection under the skin is the same drug, and a fixed combination holds its other one. */
function isInArms({ id, row }: NamedDrug, { arms }: Trial, { drugs }: Tables): boolean {
  const given = new Set(arms.flat().flatMap((arm) => [arm, drugs[arm]?.formOf ?? arm]));
  return given.has(id) || (row.formOf !== undefined && given.has(row.formOf));
}

function finding(
  { value: { row: trial, needsContext } }: Mention<NamedTrial>,
  drug: Mention<NamedDrug>,
  tables: Tables,
): Finding {
  const { inn } = drug.value.row;
  const arms = trial.arms.map((arm) => arm.map((id) => tables.drugs[id]?.inn ?? id).join(' plus '));
  return {
    rule: 'trial-drug-mismatch',
    start: drug.start,
    end: drug.end,
    term: `${trial.name}: ${inn}`,
    ...(trial.concept !== undefined && { concept: trial.concept }),
    message: `${trial.name} had no arm with ${inn}; its arms: ${arms.join('; ')} (as of ${trial.asOf}). Consider whether another trial or another drug is meant.`,
    replacements: [],
    ...(trial.sources[0] !== undefined && { source: trial.sources[0] }),
    ...(trial.registry && { clause: trial.registry.number }),
    evidence: `Arms of ${trial.name}: ${arms.join('; ')}`,
    ...(needsContext && { topic: 'kidney-cancer' as const }),
  };
}
