import { isInProse, type Definition } from './fact.ts';
import type { Standing } from './fold.ts';
import { isCitedWork, isNamedAsFormer, isQuoted } from '../context/contexts.ts';
import type { DocumentFinding, Replacement } from '../rule.ts';
import { isInTitleLine } from '../context/title-lines.ts';

/** An expansion in prose whose words we know: what abbreviation-redefined compares. */
export type Explained = Standing<Definition & { readonly long: string }>;

/** Not of what everybody knows, nor in a title, a quotation or a cited work, which introduce nothing. */
export const isJudged = (standing: Standing<Definition>): standing is Explained =>
  standing.fact.long !== undefined &&
  !standing.fact.exempt &&
  standing.inTitle === undefined &&
  isInProse(standing.fact) &&
  !isQuoted(standing.place.block, standing.place) &&
  !isCitedWork(standing.place.block, standing.fact.whole) &&
  !isInTitleLine(standing.place.block, standing.fact.whole) &&
  !isNamedAsFormer(standing.place.block, standing.fact.whole);

/** A finding that points at the expansion it is about. */
export function result(
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
