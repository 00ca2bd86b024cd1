import type { Entry } from '../../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import type { Occurrence, Sense } from '../../match/matcher.ts';
import { expansionsIn, type Expansion } from '../../notation/abbreviation.ts';
import { keyOf, singular } from '../../notation/short-form.ts';
import { fullName, type Definition } from './fact.ts';
import type { AbbreviationKnowledge } from './knowledge.ts';

/** The abbreviations that a block explains, by their letters or because the lexicon knows the pair. */
export function definitionsIn(
  { block: { text }, occurrences }: BlockAnalysis,
  knowledge: AbbreviationKnowledge,
): Definition[] {
  const byEnd = new Map(occurrences.map((occurrence) => [occurrence.end, occurrence]));
  return [...expansionsIn(text)].map((found): Definition => {
    const short = text.slice(found.short.start, found.short.end);
    const named = found.long
      ? undefined
      : nameBefore(text, byEnd, found, knowledge.expected.get(singular(short)) ?? []);
    const long = found.long ?? named;
    const occurrence = long && byEnd.get(long.end);
    const entry = occurrence?.start === long?.start ? occurrence && fullName(occurrence)?.entry : undefined;
    return {
      kind: 'definition',
      key: keyOf(short),
      short: singular(short),
      exempt: knowledge.exempt.has(keyOf(short)),
      ...found.short,
      ...(long && { long: text.slice(long.start, long.end) }),
      ...(entry && { entry }),
      form: found.form,
      whole: named ? { start: named.start, end: found.whole.end } : found.whole,
    };
  });
}

/** Where the letters do not fit, the lexicon may know the pair: "complete blood count (FBC)". */
function nameBefore(
  text: string,
  byEnd: ReadonlyMap<number, Occurrence>,
  { whole }: Expansion,
  entries: readonly Entry[],
): Occurrence | undefined {
  const end = text.charAt(whole.start - 1) === ' ' ? whole.start - 1 : whole.start;
  const occurrence = byEnd.get(end);
  const fits = ({ entry }: Sense) => entries.some(({ concept }) => concept === entry.concept);
  return occurrence?.senses.some(fits) ? occurrence : undefined;
}
