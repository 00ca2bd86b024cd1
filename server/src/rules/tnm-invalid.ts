import type { Staging } from '../lexicon/data/staging.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { isCategory } from '../notation/staging-table.ts';
import { readStages, type Stage } from '../notation/stage.ts';
import { readLowerCaseTnm, readTnm, type Category, type TnmString } from '../notation/tnm.ts';
import { stagingFacts, stagingFindings } from './staging/facts.ts';
import { isMisnamedStage, isStagingForm } from './staging/forms.ts';
import type { DocumentRule, Finding, Replacement, Span } from './rule.ts';

const rule = 'tnm-invalid';
const facts = stagingFacts(function* (analysis, staging) {
  yield* categoryFindings(analysis, staging);
  yield* stageFindings(analysis, staging);
});

/** Finds categories and stages that kidney cancer does not have; see tnm-invalid.md. */
export const tnmInvalid: DocumentRule = {
  id: rule,
  facts,
  checkDocument: (view) => stagingFindings(facts, view),
};

function* categoryFindings(analysis: BlockAnalysis, staging: Staging): Generator<Finding> {
  const { text } = analysis.block;
  for (const tnm of readTnm(text)) {
    for (const category of tnm.categories) {
      const found = isCategory(staging, category.value) ? wrongForm(category, staging) : noCategory(category, staging);
      if (found && isStagingForm(analysis, tnm, category)) yield found;
    }
    if (isMisnamedStage(text, tnm)) yield misnamed(tnm, staging);
  }
  for (const { start, end, right } of readLowerCaseTnm(text)) {
    if (isCategory(staging, right.slice(-3))) yield wrongCase({ start, end }, text.slice(start, end), right, staging);
  }
}

/** The table's row on a form it does not have: the form itself, or another part of the same category (N2b by N2). */
function illegalRow({ prefix, value }: Category, { illegalCategories }: Staging) {
  const prefixed = prefix.slice(-1) + value;
  return (
    illegalCategories.find(({ form }) => form === prefixed) ??
    illegalCategories.find(({ form }) => form === value) ??
    illegalCategories.find(({ form }) => /\d/.test(value) && form.slice(0, 2) === value.slice(0, 2))
  );
}

function noCategory(category: Category, staging: Staging): Finding | undefined {
  const row = illegalRow(category, staging);
  if (!row) return undefined;
  const named = category.prefix + category.value;
  return finding(staging, category, named, {
    message: `${named} is no category of kidney cancer (${staging.name}). ${row.why} ${advice(row.use)}`,
    replacements: row.use === undefined ? [] : [literal(withPrefix(category, row.use) + category.suffix)],
  });
}

const advice = (use?: string) => (use === undefined ? 'Consider which category is meant.' : `Consider ${use}.`);

/** The replacement with the prefix that was written, where it has none of its own. */
const withPrefix = ({ prefix }: Category, use: string) => (/^[a-z]/.test(use) ? use : prefix + use);

/** A category of the table that may not be written like this: pM0, T3A. */
function wrongForm(category: Category, staging: Staging): Finding | undefined {
  const row = staging.illegalCategories.find(({ form }) => form === category.prefix.slice(-1) + category.value);
  if (row && category.prefix !== '') return noCategory(category, staging);
  if (category.written === category.value || category.value.endsWith('X')) return undefined;
  const [written, right] = [category.prefix + category.written, category.prefix + category.value];
  return wrongCase(category, written, right + category.suffix, staging);
}

const wrongCase = (span: Span, written: string, right: string, staging: Staging): Finding =>
  finding(staging, span, written, {
    message: `“${written}” has the wrong case: TNM writes T, N and M large and the letters around them small. Consider ${right}.`,
    replacements: [{ ...literal(right), automatic: true }],
  });

const misnamed = (tnm: TnmString, staging: Staging): Finding =>
  finding(staging, tnm, 'category called stage', {
    message: `This is a category, not a stage: T, N and M are categories, and together they give a stage from I to IV (${staging.name}). Consider “category”, or add the stage.`,
    replacements: [],
  });

function* stageFindings({ block }: BlockAnalysis, staging: Staging): Generator<Finding> {
  for (const stage of readStages(block.text)) {
    const row = staging.illegalStages.find(({ form }) => form === stage.value || form === stage.letter);
    // "Stage 5" is mostly kidney disease.
    if (!row || (stage.value === 'V' && stage.arabic) || isFootnote(block.text, stage)) continue;
    const written = block.text.slice(stage.start, stage.end);
    yield finding(staging, stage, `stage ${stage.value}${stage.letter ?? ''}`, {
      message: `Kidney cancer has no stage ${written} (${staging.name}): ${row.why} ${stageAdvice(stage)}`,
      replacements: isStage(stage, staging) ? [literal(written.replace(/-?[a-c]\d?$/i, ''))] : [],
    });
  }
}

/** "Table 1. Definitions of Stage IIa": a small letter at the very end of a caption calls a footnote. */
const isFootnote = (text: string, { start, end }: Stage) =>
  /[a-c]$/.test(text.slice(start, end)) && /^\s*Table\b/.test(text) && text.trimEnd().length === end;

const isStage = ({ value }: Stage, { stageGroups }: Staging) => stageGroups.some(({ stage }) => stage === value);
const stageAdvice = (stage: Stage) =>
  stage.letter === undefined || stage.value === 'V'
    ? 'Consider which stage is meant.'
    : 'Consider the stage without a letter.';

const literal = (text: string): Replacement => ({ text, automatic: false, literal: true });

const finding = (
  { name }: Staging,
  { start, end }: Span,
  term: string,
  said: Pick<Finding, 'message' | 'replacements'>,
): Finding => ({
  rule,
  start,
  end,
  term,
  source: 'ajcc-8',
  evidence: `TNM of the kidney, ${name}`,
  ...said,
});
