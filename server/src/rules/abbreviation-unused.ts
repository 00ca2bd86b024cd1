import { isInProse, isProperName, type Definition } from './abbreviation/fact.ts';
import { abbreviationFacts } from './abbreviation/facts.ts';
import { abbreviationsOf, byKey, type ScopedAbbreviation, type Standing } from './abbreviation/fold.ts';
import { isCitedWork, isNamedAsFormer, isQuoted } from './context/contexts.ts';
import type { DocumentFinding, DocumentRule, DocumentView } from './rule.ts';

/** Finds abbreviations that are explained and never used; see abbreviation-unused.md. */
export const abbreviationUnused: DocumentRule = {
  id: 'abbreviation-unused',
  facts: abbreviationFacts,
  *checkDocument(view) {
    // Lay readers are given the short form because they will hear it from others.
    if (view.profile.audience === 'plain') return;
    const abbreviations = abbreviationsOf(view);
    for (const [key, scoped] of byKey(abbreviations)) {
      const definition = onlyDefinition(scoped);
      if (!definition || abbreviations.listed.has(key) || abbreviations.titled.has(key)) continue;
      if (!isJudged(definition) || !isFollowed(definition, view)) continue;
      yield finding(definition);
    }
  },
};

/** The one place that names the short form; tables and lists explain for other reasons. */
function onlyDefinition(scoped: readonly ScopedAbbreviation[]): Standing<Definition> | undefined {
  const [definition, ...others] = scoped.flatMap(({ definitions }) => definitions);
  const isProse = scoped.every(
    ({ scope, uses }) => uses.length === 0 && (scope.kind === 'text' || scope.kind === 'abstract'),
  );
  return isProse && others.length === 0 ? definition : undefined;
}

/**
 * A proper name is often given with its short form so that readers know both: an institute, a test, a trial. So is a
 * name that the text speaks of ("also called ...").
 */
function isJudged({ fact, place }: Standing<Definition>): boolean {
  if (fact.exempt || fact.long === undefined || !isInProse(fact) || /\d/.test(fact.short)) return false;
  // "Matrix metalloproteinase (MMP)-9": the short form goes on.
  if (/^[-‐‑–]/.test(place.block.block.text.charAt(fact.whole.end))) return false;
  return (
    !isProperName(fact.long) &&
    !isEntry(fact, place) &&
    !isQuoted(place.block, fact.whole) &&
    !isCitedWork(place.block, fact.whole) &&
    !isNamedAsFormer(place.block, fact.whole)
  );
}

/** "- Fine-needle aspiration (FNA) biopsy: ..." is an entry of a list, and "irinotecan/5-FU/LV (IFL)" a regimen. */
const isEntry = ({ whole, long = '', form }: Definition, { block }: Standing<Definition>['place']): boolean =>
  (block.block.kind === 'item' && !/\p{L}/u.test(block.block.text.slice(0, whole.start))) ||
  /\/.*\//.test(long) ||
  (form === 'loose' && /\p{Lu}{2}/u.test(long));

const enoughWords = 60;
const lettersPerWord = 6;

/** While somebody writes, what was just explained is not used yet. */
function isFollowed({ place, fact }: Standing<Definition>, { segments }: DocumentView): boolean {
  let words = (place.block.block.text.length - fact.whole.end) / lettersPerWord;
  for (let i = place.segment + 1; i < segments.length && words < enoughWords; i++)
    for (const { tokens } of segments[i]?.blocks ?? []) words += tokens.count;
  return words >= enoughWords;
}

function finding({ fact, place }: Standing<Definition>): DocumentFinding {
  const { short, long = '', whole, form } = fact;
  return {
    at: { ...place, start: whole.start, end: whole.end },
    finding: {
      rule: 'abbreviation-unused',
      start: whole.start,
      end: whole.end,
      term: short,
      message: `“${short}” is expanded here and never used again. Consider the words alone.`,
      replacements: form === 'brackets' ? [{ text: long, automatic: false, literal: true }] : [],
      source: 'ama-11',
      clause: 'chapter 13',
    },
  };
}
