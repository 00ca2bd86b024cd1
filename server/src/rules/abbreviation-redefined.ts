import { isSameWording, wordingKey } from '../notation/same-words.ts';
import { isInProse, longKey, type Definition } from './abbreviation-fact.ts';
import { abbreviationFacts } from './abbreviation-facts.ts';
import { abbreviationsOf, type Abbreviations, type ScopedAbbreviation, type Standing } from './abbreviation-fold.ts';
import { isNamedAsFormer, isQuoted } from './contexts.ts';
import type { DocumentFinding, DocumentRule, Replacement, Span } from './rule.ts';
import type { Scope } from './scopes.ts';

/** Finds abbreviations that are explained twice or in two ways; see abbreviation-redefined.md. */
export const abbreviationRedefined: DocumentRule = {
  id: 'abbreviation-redefined',
  facts: abbreviationFacts,
  *checkDocument(view) {
    const abbreviations = abbreviationsOf(view);
    const rivals = new Rivals();
    for (const scoped of abbreviations.scoped) {
      const [first, ...others] = scoped.definitions.filter(isJudged);
      if (!first) continue;
      for (const other of others) yield again(first, other);
      yield* rivals.against(scoped.scope, first);
      yield* longAgain(first, scoped, abbreviations);
    }
  },
};

type Explained = Standing<Definition & { readonly long: string }>;

const isJudged = (standing: Standing<Definition>): standing is Explained =>
  standing.fact.long !== undefined &&
  !standing.fact.exempt &&
  isInProse(standing.fact) &&
  !isQuoted(standing.place.block, standing.place) &&
  !isNamedAsFormer(standing.place.block, standing.fact.whole);

const about = (first: Explained, at: Explained, message: string, replacements: readonly Replacement[]) =>
  result(first, { ...at.place, ...at.fact.whole }, message, replacements);

function result(
  { fact, place }: Explained,
  at: DocumentFinding['at'],
  message: string,
  replacements: readonly Replacement[],
): DocumentFinding {
  return {
    at,
    related: [{ place: { ...place, ...fact.whole }, message: `“${fact.short}” is expanded here.` }],
    finding: {
      rule: 'abbreviation-redefined',
      start: at.start,
      end: at.end,
      term: fact.short,
      message,
      replacements,
      source: 'ama-11',
      clause: 'chapter 13',
    },
  };
}

/** The same short form once more: with the same words, or with others. */
function again(first: Explained, other: Explained): DocumentFinding {
  const { short, long } = other.fact;
  if (!isSameWording(first.fact.long, long) && ![first.fact.long, long].some(hasShortForm))
    return about(
      first,
      other,
      `“${short}” stands for “${first.fact.long}” before and for “${long}” here. Consider another short form, or the words.`,
      [],
    );
  const text = shortWithNumber(other);
  const replacements = other.fact.form === 'brackets' ? [{ text, automatic: false, literal: true }] : [];
  return about(first, other, `“${short}” is expanded before. Consider “${text}” alone.`, replacements);
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

/** The words, where the short form was introduced and is used. */
function* longAgain(
  first: Explained,
  { scope, uses }: ScopedAbbreviation,
  { longUses }: Abbreviations,
): Generator<DocumentFinding> {
  const { entry, short, long } = first.fact;
  if (!entry || uses.length === 0) return;
  const later = (longUses.get(scope)?.get(longKey(entry)) ?? []).filter(
    ({ rank, place }) => rank > first.rank && !isQuoted(place.block, place),
  );
  const [next] = later;
  if (!next) return;
  const at: Span & DocumentFinding['at'] = next.place;
  const message = `“${long}” has the short form “${short}” in this text. Consider “${short}” here.`;
  yield {
    ...result(first, at, message, [{ text: short, automatic: false }]),
    alike: () => later.map(({ place }) => place),
  };
}
