import type { Entry } from '../lexicon/lexicon.ts';
import { singular } from '../notation/short-form.ts';
import { isInProse, isProperName, type Definition, type ShortUse } from './abbreviation/fact.ts';
import { abbreviationFacts } from './abbreviation/facts.ts';
import {
  abbreviationsOf,
  byKey,
  type Abbreviations,
  type ScopedAbbreviation,
  type Standing,
} from './abbreviation/fold.ts';
import { undefinedFinding } from './abbreviation/advice.ts';
import { abbreviationKnowledge } from './abbreviation/knowledge.ts';
import { isCitedWork, isQuoted, isSearchString } from './context/contexts.ts';
import type { DocumentRule, DocumentView } from './rule.ts';
import { isInTitleLine } from './context/title-lines.ts';

/** Finds abbreviations used without or before their expansion; see abbreviation-undefined.md. */
export const abbreviationUndefined: DocumentRule = {
  id: 'abbreviation-undefined',
  facts: abbreviationFacts,
  *checkDocument(view) {
    const abbreviations = abbreviationsOf(view);
    const all = byKey(abbreviations);
    const isLay = view.profile.audience === 'plain';
    const { expected } = abbreviationKnowledge(view.lexicon);
    const isFragment = isShort(view) && !abbreviations.scoped.some(({ definitions }) => definitions.length > 0);
    for (const scoped of abbreviations.scoped) {
      const use = firstUse(scoped, abbreviations, all);
      if (!use) continue;
      const here = scoped.definitions[0];
      if (here) {
        const inOrder = scoped.scope.kind === 'table' || use.rank > here.rank;
        if (!inOrder && isJudged(here)) yield undefinedFinding(use, here, 'before', []);
        continue;
      }
      const there =
        all.get(scoped.key)?.flatMap(({ definitions }) => definitions)[0] ?? abbreviations.headed.get(scoped.key);
      if (there && !isJudged(there)) continue;
      const entries = expected.get(singular(use.fact.short)) ?? [];
      const where = there?.place.block.block.kind === 'heading' ? 'heading' : scoped.scope.kind;
      if (isLay && there && where === 'heading' && isRightBelow(use, there, view)) continue;
      if (there) yield undefinedFinding(use, there, where, entries);
      else if (entries.length > 0 && !isFragment && !isUnsureInCompound(use, entries))
        yield undefinedFinding(use, undefined, scoped.scope.kind, entries);
    }
  },
};

/** What is explained in words we do not follow, or is a proper name, is left alone. */
const isJudged = ({ fact }: Standing<Definition>) =>
  fact.long !== undefined && isInProse(fact) && !isProperName(fact.long);

/** True where no other heading stands between a heading and what is written under it. */
const isRightBelow = (use: Standing<ShortUse>, heading: Standing<Definition>, { segments }: DocumentView): boolean =>
  use.place.segment > heading.place.segment &&
  segments.slice(heading.place.segment + 1, use.place.segment).every(({ segment }) => !segment.heading);

/** "HR-positive" is about receptors: in a compound nothing is made of a form that may mean something else. */
const isUnsureInCompound = ({ fact, place }: Standing<ShortUse>, entries: readonly Entry[]): boolean =>
  entries.some(({ designation }) => designation.ambiguous !== undefined) &&
  (fact.compound !== undefined || /^[-‐‑]/.test(place.block.block.text.charAt(fact.end)));

const minWords = 150;

/** So short a text may be a piece of one that explains its abbreviations elsewhere. */
function isShort({ segments }: DocumentView): boolean {
  let words = 0;
  for (const { blocks } of segments)
    for (const { tokens } of blocks) if ((words += tokens.count) >= minWords) return false;
  return true;
}

/** The first use that counts: none of a name, in a quotation or of a part of a compound that is explained as a whole. */
function firstUse(
  { key, uses }: ScopedAbbreviation,
  { listed }: Abbreviations,
  all: ReadonlyMap<string, readonly ScopedAbbreviation[]>,
): Standing<ShortUse> | undefined {
  if (listed.has(key)) return undefined;
  const isExplained = (compound: string) =>
    listed.has(compound) || all.get(compound)?.some(({ definitions }) => definitions.length > 0);
  return uses.find(
    (use) =>
      !use.fact.exempt &&
      !use.fact.inName &&
      !(use.fact.compound !== undefined && isExplained(use.fact.compound)) &&
      !isLabel(use) &&
      !isQuoted(use.place.block, use.place) &&
      !isSearchString(use.place.block, use.place) &&
      !isCitedWork(use.place.block, use.place) &&
      !isInTitleLine(use.place.block, use.place),
  );
}

/** "MTD: the highest dose at which ..." begins a paragraph as a heading would. */
const isLabel = ({ fact, place }: Standing<ShortUse>): boolean => {
  const { text } = place.block.block;
  return (
    /^\s*:/.test(text.slice(fact.end, fact.end + 2)) &&
    /^\W*$/.test(text.slice(0, fact.start).slice(-8)) &&
    fact.start < 8
  );
};
