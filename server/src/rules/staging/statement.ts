import type { Staging } from '../../lexicon/data/staging.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import { readSizes, type Size } from '../../notation/size.ts';
import { readStages, type Stage } from '../../notation/stage.ts';
import { onlyCategory, readTnm, type Category, type TnmString } from '../../notation/tnm.ts';
import { within } from './organs.ts';
import type { Span } from '../rule.ts';

/** What one sentence says of a tumor; offsets are those of the block. */
export interface Statement extends Span {
  readonly text: string;
  readonly tnm: readonly TnmString[];
  readonly stages: readonly Stage[];
  readonly sizes: readonly Size[];
  readonly staging: Staging;
}

/** Two things said of one tumor that cannot both be right by the table. */
export interface Mismatch extends Span {
  readonly term: string;
  readonly message: string;
  /** What would agree with the rest of the sentence; which of the two is wrong only the writer knows. */
  readonly replacements: readonly string[];
}

/** A sentence longer than this is a list of some kind: too much stands in it to say what belongs to what. */
const longest = 400;

/** The sentences of a block that hold a category or a stage and speak of one tumor as it is, not of a change or a rule. */
export function statementsIn({ block, sentences }: BlockAnalysis, staging: Staging): Statement[] {
  const [tnm, stages] = [readTnm(block.text), readStages(block.text)];
  if (tnm.length + stages.length === 0) return [];
  const sizes = readSizes(block.text);
  return sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start > longest) return [];
    const own = { tnm: within(tnm, sentence), stages: within(stages, sentence), sizes: within(sizes, sentence) };
    if (own.tnm.length + own.stages.length === 0) return [];
    const text = block.text.slice(sentence.start, sentence.end);
    return unclear.test(text) ? [] : [{ start: sentence.start, end: sentence.end, text, staging, ...own }];
  });
}

// Changes over time, several tumors or patients, rules of classification, doubt: then nothing can be held against anything.
const unclear = new RegExp(
  `\\b(?:${[
    'progress\\w*|later|subsequent\\w*|recur\\w*|relaps\\w*|(?:up|down|re)-?stag\\w+|initial\\w*|previous\\w*|earlier|formerly|originally|thereafter|afterwards?|until|becam?e|becomes|changed?|migrat\\w+|shr[aiu]nk|gr[eo]wn? (?:from|by)|follow-?up|years? after|months? after',
    'respectively|either|versus|vs|compar\\w+|whereas|unlike|instead|rather than|bilateral|both|two|three|multifocal|multiple|another|second|contralateral tumou?r',
    'defin\\w+|cut-?offs?|threshold\\w*|criteri\\w+|eligib\\w+|subdivid\\w+|classification|boundar\\w+|reclassif\\w+|misclassif\\w+|wrong\\w*|incorrect\\w*|error|discrepan\\w+|mistak\\w+|should|if|whether|would|hypothetical\\w*',
  ].join('|')})\\b|\\?`,
  'i',
);

/** The only T category of a statement that names one tumor as it was found; none after therapy, at recurrence, at autopsy. */
export function onlyT({ tnm, text, start }: Statement): Category | undefined {
  const [only, ...others] = tnm;
  if (!only || others.length > 0) return undefined;
  const category = onlyCategory(only, 'T');
  if (!category || /[yra]/.test(category.prefix)) return undefined;
  const doubtful = isOtherwiseMeasured(text, category) || isLimit(text, category.start - start, category.end - start);
  return doubtful ? undefined : category;
}

/** "T2 or higher", "at least stage II", "≥T3": a limit, not a finding. */
export function isLimit(text: string, start: number, end: number): boolean {
  return (
    /(?:[<>≤≥]=?|\b(?:least|most|beyond|above|below|under|over|not|no|non|than))[\s-]*(?:stage\s?)?$/i.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
    /^\s?(?:\+|(?:or|and) (?:higher|above|more|lower|less|greater|below|beyond|worse))/i.test(text.slice(end, end + 16))
  );
}

/** True where the category is from a scan and something else from a specimen, or the other way round: they may differ. */
function isOtherwiseMeasured(text: string, { prefix }: Category): boolean {
  if (prefix.endsWith('p'))
    return /\b(?:CT|MRI|ultraso\w+|imaging|radiolog\w+|radiograph\w*|preoperativ\w+|biops\w+|clinical\w*|tomograph\w+)\b/i.test(
      text,
    );
  return prefix.endsWith('c') && /\b(?:patholog\w+|specimen|resected|histolog\w+)\b/i.test(text);
}
