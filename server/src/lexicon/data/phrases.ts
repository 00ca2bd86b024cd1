import * as v from 'valibot';
import { id, line, lines, origin } from './common.ts';

const common = {
  id,
  why: line,
  /** What to write instead, as wording a person adapts. */
  use: lines,
  replacing: v.picklist(['automatic', 'review', 'never']),
  /** Texts which must stay as they are though the words are there, and why. */
  exceptions: v.optional(v.array(v.strictObject({ text: line, why: line }))),
};

/** Words that are the fault themselves, or words said of a person. */
const phrase = v.variant('kind', [
  v.strictObject({ kind: v.literal('words'), phrases: lines, ...common }),
  v.strictObject({ kind: v.literal('personSubject'), verbs: lines, ...common }),
]);

/** Phrases to avoid in writing about people. */
export const phrasesSchema = v.strictObject({
  /** Nouns that name a person, as subjects of a verb. */
  people: lines,
  phrases: v.array(phrase),
  /** Where no phrase counts: quotations, names of organizations. */
  never: v.array(v.strictObject({ text: line, why: line })),
  ...origin,
});

export type Phrases = v.InferOutput<typeof phrasesSchema>;
