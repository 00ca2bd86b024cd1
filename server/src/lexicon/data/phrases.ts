import * as v from 'valibot';
import { id, line, lines, origin } from './common.ts';

const someLines = v.optional(v.array(line), []);

const common = {
  id,
  why: line,
  /** What to write instead, as wording a person adapts. */
  use: lines,
  /** What stands in place of a phrase as the text has it (lower case), where the sentence stays a sentence. */
  write: v.optional(v.record(v.string(), line), {}),
  /** `write` holds only before a name of this category of concepts. */
  writeBefore: v.optional(id),
  /** Words right behind the phrase with which it is another thing: "cancer patient advocate", "failed to". */
  notBefore: someLines,
  /** Words before the phrase in its sentence with which it is said of something else: cells fight cancer. */
  notAfter: someLines,
  replacing: v.picklist(['automatic', 'review', 'never']),
  /** Texts which must stay as they are though the words are there, and why. */
  exceptions: v.optional(v.array(v.strictObject({ text: line, why: line }))),
};

/**
 * Words that are the fault themselves, or words said of a person. In a phrase `a|b` is either word, `(a|b)` may be left
 * out, and `<disease>` and `<treatment>` are any of the words of these lists.
 */
const phrase = v.variant('kind', [
  v.strictObject({
    kind: v.literal('words'),
    phrases: lines,
    /** It is no fault where it only qualifies the noun behind it: "cancer patient registry", "the elderly population". */
    noun: v.optional(v.boolean(), false),
    ...common,
  }),
  v.strictObject({
    kind: v.literal('personSubject'),
    verbs: lines,
    /** It stands before nouns as well ("relapsed lymphoma"), so it is a verb only close behind the person. */
    adjective: v.optional(v.boolean(), false),
    ...common,
  }),
]);

/** Phrases to avoid in writing about people, and words that need no explanation in writing for them. */
export const phrasesSchema = v.strictObject({
  /** Nouns that name a person, as subjects of a verb. */
  people: someLines,
  /** People and bodies of whom the verbs may be said: an insurer denies, a committee refuses. */
  others: someLines,
  /** Words that may stand between a person and the verb. */
  between: someLines,
  diseases: someLines,
  treatments: someLines,
  /** Words that may stand behind a noun without making it a part of a longer name. */
  behindNoun: someLines,
  /** Words before a noun that do not qualify it, so that it can be replaced alone. */
  beforeNoun: someLines,
  phrases: v.optional(v.array(phrase), []),
  /** Where no phrase counts: quotations, names of organizations. */
  never: v.optional(v.array(v.strictObject({ text: line, why: line })), []),
  /** Words of medicine that a reader of about 12 years knows, besides the commonest words of English. */
  easyWords: someLines,
  /** Terms of such words that need one all the same. */
  hardTerms: someLines,
  ...origin,
});

export type Phrases = v.InferOutput<typeof phrasesSchema>;
export type Phrase = Phrases['phrases'][number];
