import type { Concept, Register } from '../lexicon/concept.ts';
import { sourceRange, type Document, type Range } from '../document.ts';
import type { Occurrence, Sense } from '../match/matcher.ts';

/** What the text at an offset means: one sense, or several where the text names several concepts. */
export interface Meaning extends Range {
  readonly text: string;
  readonly senses: readonly Sense[];
  readonly audience: Register;
}

/**
 * The longest designation at a UTF-16 offset; undefined where there is none, and in code, addresses and citations.
 *
 * @param audience the reader's register where the document's front matter names none
 */
export function meaningAt(document: Document, offset: number, audience: Register): Meaning | undefined {
  const place = document.at(offset);
  const occurrence = place && occurrenceAt(place.block.occurrences, place.offset);
  if (!occurrence) return undefined;
  return {
    ...sourceRange(place.block, place.origin, occurrence.start, occurrence.end),
    text: place.block.block.text.slice(occurrence.start, occurrence.end),
    senses: likelySenses(occurrence, document),
    audience: audienceOf(document, audience),
  };
}

/** The register a document is written in: its front matter's `audience:` before the setting. */
export function audienceOf(document: Document, setting: Register): Register {
  const own = document.frontMatter('audience')?.toLowerCase();
  return own === 'plain' || own === 'professional' ? own : setting;
}

/** A cursor right behind a term still means the term, unless another one begins there. */
function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
  const inside = occurrences.find((o) => o.start <= offset && offset < o.end);
  return inside ?? occurrences.find((o) => o.end === offset);
}

/** Where a text has several meanings, those of concepts that the document names in another way come alone. */
function likelySenses({ senses }: Occurrence, document: Document): readonly Sense[] {
  if (senses.length === 1) return senses;
  const named = new Set<Concept>([...document.uses.keys()].map((entry) => entry.concept));
  const likely = senses.filter((sense) => named.has(sense.entry.concept));
  return likely.length > 0 ? likely : senses;
}
