import type { Concept, Register } from '../lexicon/concept.ts';
import { sourceRange, type Document, type Range } from '../document/document.ts';
import type { Occurrence, Sense } from '../match/matcher.ts';
import { isAboutKidneyCancer } from './topic.ts';

/** What the text at an offset means: one sense, or several where the text names several concepts. */
export interface Meaning extends Range {
  readonly text: string;
  readonly senses: readonly Sense[];
  readonly audience: Register;
}

/** The longest designation at a UTF-16 offset; undefined where there is none, and in code, addresses and citations. */
export function meaningAt(document: Document, offset: number): Meaning | undefined {
  const place = document.at(offset);
  const occurrence = place && occurrenceAt(place.block.occurrences, place.offset);
  const senses = occurrence ? likelySenses(occurrence, document) : [];
  if (!occurrence || senses.length === 0) return undefined;
  const range = sourceRange(place.block, place.origin, occurrence.start, occurrence.end);
  // Behind markup that follows a term the projection is at the term's end, but the cursor is not.
  if (offset < range.start || offset > range.end) return undefined;
  return {
    ...range,
    text: place.block.block.text.slice(occurrence.start, occurrence.end),
    senses,
    audience: document.profile.audience,
  };
}

/** A cursor right behind a term still means the term, unless another one begins there. */
function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
  const inside = occurrences.find((o) => o.start <= offset && offset < o.end);
  return inside ?? occurrences.find((o) => o.end === offset);
}

/**
 * The senses that the document bears out. An ambiguous text means a concept that the document also names in another
 * way; failing that, a text of one sense is believed in a document on kidney cancer only, and one of several stays open.
 * What is ambiguous everywhere is believed in no other way.
 */
function likelySenses({ senses }: Occurrence, document: Document): readonly Sense[] {
  if (senses.every(({ entry }) => !entry.designation.ambiguous)) return senses;
  const named = new Set<Concept>([...document.named].map(({ concept }) => concept));
  const likely = senses.filter(({ entry }) => named.has(entry.concept));
  const open = senses.filter(({ entry }) => entry.designation.ambiguous !== 'everywhere');
  if (likely.some((sense) => open.includes(sense))) return likely;
  // What only "clinical nurse specialist" speaks for may still be the central nervous system.
  return [...likely, ...(open.length > 1 || isAboutKidneyCancer(document) ? open : [])];
}
