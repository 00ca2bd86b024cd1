import * as v from 'valibot';
import { id, line, lines, origin, verification, when } from './common.ts';

/** What overtook a claim: told here, or in the drugs' own files, where `overtaken` has the same words. */
const overtaken = v.union([
  v.strictObject({ drugClaim: line }),
  v.strictObject({ since: when, by: line, verification }),
]);

/** A statement that was true once, and the wordings by which a text makes it; DATA.md says how a wording is read. */
const claim = v.strictObject({
  id,
  /** What the claim is about: drugs (ids of their files) and concepts; `<subject>` in a wording. */
  drugs: v.optional(v.array(id), []),
  concepts: v.optional(v.array(id), []),
  wordings: lines,
  /** Words one of which must stand in the sentence, and words with which the claim still holds. */
  needs: v.optional(lines),
  unless: v.optional(lines),
  overtaken,
  source: id,
  clause: v.optional(line),
});

/** Claims overtaken by approvals, trials and guidelines. */
export const datedClaimsSchema = v.strictObject({
  claims: v.pipe(v.array(claim), v.minLength(1, 'needs at least one claim')),
  /** Words that tell of the past, of a trial's comparison or of an exception: their sentence claims nothing of today. */
  silentWith: lines,
  ...origin,
});

export type DatedClaims = v.InferOutput<typeof datedClaimsSchema>;
export type DatedClaim = DatedClaims['claims'][number];
