import { longKey } from './fact.ts';
import type { Abbreviations, ScopedAbbreviation } from './fold.ts';
import { result, type Explained } from './explained.ts';
import { isCitedWork, isMentioned, isSentenceStart } from '../context/contexts.ts';
import type { DocumentFinding, Span } from '../rule.ts';
import type { Sections } from '../context/sections.ts';
import { isInTitleLine } from '../context/title-lines.ts';

/** The words, where the short form was introduced and is used. */
export function* longAgain(
  first: Explained,
  { scope, uses }: ScopedAbbreviation,
  { longUses }: Abbreviations,
  sections: Sections,
): Generator<DocumentFinding> {
  const { entry, short, long } = first.fact;
  if (!entry || uses.length === 0) return;
  const later = (longUses.get(scope)?.get(longKey(entry)) ?? []).filter(
    ({ rank, place }) => rank > first.rank && sections.isOne(first.place, place) && !isInItsPlace(place),
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

/** In brackets, in a title, at the start of a sentence: there the words are as good as their short form. */
const isInItsPlace = (place: DocumentFinding['at']): boolean =>
  isMentioned(place.block, place) ||
  isSentenceStart(place.block, place) ||
  isCitedWork(place.block, place) ||
  isInTitleLine(place.block, place);
