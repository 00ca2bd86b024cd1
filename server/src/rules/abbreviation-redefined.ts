import { isNearWording, isSameWording, wordingKey } from '../notation/same-words.ts';
import { isJudged, result, type Explained } from './abbreviation/explained.ts';
import { abbreviationFacts } from './abbreviation/facts.ts';
import { abbreviationsOf } from './abbreviation/fold.ts';
import { longAgain } from './abbreviation/long-again.ts';
import type { DocumentFinding, DocumentRule, Replacement } from './rule.ts';
import type { Scope } from './context/scopes.ts';
import { sectionsOf, type Sections } from './context/sections.ts';

/** Finds abbreviations that are explained twice or in two ways; see abbreviation-redefined.md. */
export const abbreviationRedefined: DocumentRule = {
  id: 'abbreviation-redefined',
  facts: abbreviationFacts,
  *checkDocument(view) {
    const abbreviations = abbreviationsOf(view);
    const sections = sectionsOf(view);
    const rivals = new Rivals();
    for (const scoped of abbreviations.scoped) {
      const [first, ...others] = scoped.definitions.filter(isJudged);
      if (!first) continue;
      yield* again(first, others, view.profile.audience === 'plain' ? undefined : sections);
      yield* rivals.against(scoped.scope, first);
      if (view.profile.audience === 'professional') yield* longAgain(first, scoped, abbreviations, sections);
    }
  },
};

/**
 * The same short form once more: with other words anywhere, with the same ones within a section.
 *
 * @param sections absent: the words may be said again (lay readers are glad of them)
 */
function* again(
  first: Explained,
  others: readonly Explained[],
  sections: Sections | undefined,
): Generator<DocumentFinding> {
  let last = first;
  for (const other of others) {
    if (!isSameMeaning(first, other)) yield otherMeaning(first, other);
    else if (sections?.isOne(last.place, other.place)) yield sameMeaning(last, other);
    last = other;
  }
}

const about = (first: Explained, at: Explained, message: string, replacements: readonly Replacement[]) =>
  result(first, { ...at.place, ...at.fact.whole }, message, replacements);

function isSameMeaning({ fact: a }: Explained, { fact: b }: Explained): boolean {
  const isOneConcept = a.entry !== undefined && a.entry.concept === b.entry?.concept;
  return (
    isOneConcept ||
    isSameWording(a.long, b.long) ||
    isNearWording(a.long, b.long) ||
    [a.long, b.long].some(hasShortForm)
  );
}

function otherMeaning(first: Explained, other: Explained): DocumentFinding {
  const { short, long } = other.fact;
  const message = `“${short}” stands for “${first.fact.long}” before and for “${long}” here. Consider another short form, or the words.`;
  return about(first, other, message, []);
}

function sameMeaning(first: Explained, other: Explained): DocumentFinding {
  const text = shortWithNumber(other);
  const replacements = other.fact.form === 'brackets' ? [{ text, automatic: false, literal: true }] : [];
  return about(first, other, `“${other.fact.short}” is expanded before. Consider “${text}” alone.`, replacements);
}

/** "cMDS with low blasts" may well be "childhood MDS with low blasts". */
const hasShortForm = (words: string) => /\p{Lu}\S*\p{Lu}/u.test(words);

/** The short form as it stands in its brackets, with its plural s. */
const shortWithNumber = ({ fact, place }: Explained) => place.block.block.text.slice(fact.start, fact.end);

/** Finds one wording with two short forms in one part. */
class Rivals {
  readonly #byWording = new Map<Scope, Map<string, Explained>>();

  *against(scope: Scope, definition: Explained): Generator<DocumentFinding> {
    const wordings = this.#byWording.get(scope) ?? new Map<string, Explained>();
    this.#byWording.set(scope, wordings);
    const wording = wordingKey(definition.fact.long);
    const before = wordings.get(wording);
    if (!before) wordings.set(wording, definition);
    else {
      const [here, there] = [definition.fact.short, before.fact.short];
      yield about(
        before,
        definition,
        `“${definition.fact.long}” is “${there}” before and “${here}” here. Consider “${there}” throughout.`,
        [],
      );
    }
  }
}
