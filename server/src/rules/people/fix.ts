import type { Phrase } from '../../lexicon/data/phrases.ts';
import { Variation } from '../../lexicon/forms.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import { occurrenceEndingBehind } from '../../match/matcher.ts';
import type { PatientWordings, Spoken } from './wordings.ts';
import type { Replacement, Span } from '../rule.ts';

/** What is underlined, and what may stand in its place so that the sentence stays one: nothing where we cannot tell. */
export interface PatientFix {
  readonly span: Span;
  readonly replacements: readonly Replacement[];
  /** What the table writes for just this noun, whether or not it fits the sentence as it stands. */
  readonly noun?: string;
}

export function patientFix(
  analysis: BlockAnalysis,
  spoken: Spoken,
  row: Phrase,
  wordings: PatientWordings,
): PatientFix {
  const { text } = analysis.block;
  const span = widened(analysis, spoken);
  const wording = wordingFor(text.slice(span.start, span.end), row);
  const isNoun = row.kind === 'words' && row.noun;
  const said = { span, ...(isNoun && wording !== undefined && { noun: wording }) };
  if (row.replacing === 'never' || !isBeforeCategory(analysis, spoken, row)) return { ...said, replacements: [] };
  const relative = spoken.who === undefined ? undefined : row.write[text.slice(spoken.who, spoken.end).toLowerCase()];
  if (relative !== undefined && spoken.who !== undefined) {
    const whole = { start: spoken.who, end: spoken.end };
    return { span: whole, replacements: [replacement(relative, whole, analysis, row)] };
  }
  // "Had denied" is no "had did not report", and "current smokers" are no "current people who smoke".
  const fits = isNoun ? isUnqualified(text, span, wordings) : !spoken.parted || !wording?.includes(' ');
  return { ...said, replacements: wording !== undefined && fits ? [replacement(wording, span, analysis, row)] : [] };
}

/** The lexicon may know a longer name of the disease: "metastatic renal cell carcinoma" before "patients". */
function widened({ occurrences }: BlockAnalysis, { start, end }: Spoken): Span {
  const term = occurrenceEndingBehind(occurrences, start);
  return { start: term && term.start < start && term.end <= end ? term.start : start, end };
}

function isBeforeCategory({ occurrences }: BlockAnalysis, { end }: Spoken, { writeBefore }: Phrase): boolean {
  if (writeBefore === undefined) return true;
  const next = occurrenceEndingBehind(occurrences, end + 1);
  return next?.start === end + 1 && next.senses[0]?.entry.concept.category === writeBefore;
}

const slot = '<disease>';

/** What the row writes for a phrase; the disease is carried over. */
function wordingFor(found: string, { write }: Phrase): string | undefined {
  const key = found.toLowerCase();
  const own = write[key];
  if (own !== undefined) return own;
  for (const [phrase, wording] of Object.entries(write)) {
    if (!phrase.startsWith(slot) || !key.endsWith(phrase.slice(slot.length))) continue;
    const disease = found.slice(0, found.length - (phrase.length - slot.length));
    return wording.replace(slot, () => uncapitalised(disease));
  }
  return undefined;
}

const uncapitalised = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** No word before the span belongs to it, and it owns nothing. */
function isUnqualified(text: string, { start, end }: Span, { beforeNoun }: PatientWordings): boolean {
  if (/['’]/.test(text.charAt(end))) return false;
  const [, before] = /([\p{L}\p{N}-]+)\s$/u.exec(text.slice(Math.max(0, start - 30), start)) ?? [];
  return before === undefined || beforeNoun.has(before.toLowerCase()) || /^\d+$/.test(before);
}

function replacement(text: string, span: Span, { block, occurrences }: BlockAnalysis, row: Phrase): Replacement {
  const automatic = row.replacing === 'automatic';
  // Where the lexicon has the phrase as a term, its plural would be put on the wording a second time.
  const term = occurrenceEndingBehind(occurrences, span.start);
  const isTerm = term?.start === span.start && term.end === span.end;
  if (!isTerm || ((term.senses[0]?.variation ?? 0) & Variation.Plural) === 0) return { text, automatic };
  const isCapital = /^\p{Lu}\p{Ll}/u.test(block.text.slice(span.start, span.end));
  return { text: isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text, automatic, literal: true };
}
