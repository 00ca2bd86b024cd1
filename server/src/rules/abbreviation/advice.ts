import type { Entry } from '../../lexicon/lexicon.ts';
import { singular } from '../../notation/short-form.ts';
import type { Definition, ShortUse } from './fact.ts';
import type { Standing } from './fold.ts';
import { expansionOf } from './knowledge.ts';
import { isSentenceStart } from '../context/contexts.ts';
import type { DocumentFinding, Replacement } from '../rule.ts';
import type { ScopeKind } from '../context/scopes.ts';

/** Where the expansion is missed; `before`: it stands behind the first use; `heading`: only a heading gives it. */
type Missing = ScopeKind | 'before' | 'heading';

const parts: Readonly<Partial<Record<Missing, string>>> = {
  abstract: 'the abstract',
  text: 'the main text',
  table: 'this table or its notes',
  caption: 'this caption',
};

/**
 * What abbreviation-undefined says of a use.
 *
 * @param definition where else the document expands the short form
 * @param entries what the lexicon knows by that form
 */
export function undefinedFinding(
  use: Standing<ShortUse>,
  definition: Standing<Definition> | undefined,
  where: Missing,
  entries: readonly Entry[],
): DocumentFinding {
  const { short, start, end } = use.fact;
  const [entry, ...others] = entries;
  const only = others.length === 0 ? entry : undefined;
  const words = definition ? ownWords(definition, use) : only && expansionOf(only, short);
  const expansion = words === undefined ? undefined : `${words} (${short})`;
  return {
    at: use.place,
    ...(definition && { related: [{ place: definition.place, message: `“${short}” is expanded here.` }] }),
    finding: {
      rule: 'abbreviation-undefined',
      start,
      end,
      term: singular(short),
      ...(only && !definition && { concept: only.concept.id }),
      message: messageOf(
        short,
        definition !== undefined,
        where,
        adviceOf(expansion, only?.designation.ambiguous === true),
      ),
      replacements: where === 'before' || expansion === undefined ? [] : replacement(use, expansion),
      source: 'ama-11',
      clause: 'chapter 13',
      // What stands for something in the lexicon may stand for something else in a text on another disease.
      ...(!definition && { topic: 'kidney-cancer' as const }),
    },
  };
}

/** The document's own words, where they can stand in another place: same number, no capital from a sentence's start. */
function ownWords({ fact, place }: Standing<Definition>, use: Standing<ShortUse>): string | undefined {
  const surface = place.block.block.text.slice(fact.start, fact.end);
  const isSameNumber = (surface === fact.short) === (use.fact.short === singular(use.fact.short));
  if (!isSameNumber || fact.long === undefined) return undefined;
  if (!/^\p{Lu}/u.test(fact.long)) return fact.long;
  return fact.entry && singular(surface) === surface ? fact.entry.designation.text : undefined;
}

const adviceOf = (expansion: string | undefined, isUnsure: boolean): string =>
  expansion === undefined
    ? 'Consider the words at first use.'
    : `Consider “${expansion}” at first use${isUnsure ? ', if that is meant' : ''}.`;

function messageOf(short: string, isExpanded: boolean, where: Missing, advice: string): string {
  if (where === 'before')
    return `“${short}” is used before it is expanded. Consider moving its expansion to this first use.`;
  if (where === 'heading') return `“${short}” is expanded in a heading only, which readers may skip. ${advice}`;
  if (!isExpanded) return `“${short}” is never expanded. ${advice}`;
  return `“${short}” is expanded elsewhere, but not in ${parts[where] ?? 'this part'}, which stands alone. ${advice}`;
}

/** None in a compound, where the words would not fit, and none where the article would be wrong. */
function replacement({ fact, place }: Standing<ShortUse>, expansion: string): Replacement[] {
  if (fact.compound !== undefined) return [];
  const before = /\b(an?)\s$/i.exec(place.block.block.text.slice(Math.max(0, fact.start - 4), fact.start));
  if (before && /^[aeiou]/i.test(expansion) !== (before[1]?.length === 2)) return [];
  const text = isSentenceStart(place.block, place) ? expansion.charAt(0).toUpperCase() + expansion.slice(1) : expansion;
  return [{ text, automatic: false, literal: true }];
}
