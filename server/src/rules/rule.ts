import type { Entry, Lexicon } from '../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import type { Occurrence } from '../match/matcher.ts';
import type { SpellingOracle } from '../match/spelling.ts';

/** A stretch of a block; offsets are UTF-16 units of its projection. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may be written instead. */
export interface Replacement {
  /** As a dictionary has it; case, number and article are fitted to the sentence later. */
  readonly text: string;
  /** Safe without reading the sentence: the concept stays the same and nothing is lost. */
  readonly automatic: boolean;
  /** What the fix is called where "Replace with" does not say enough. */
  readonly title?: string;
}

/** What a rule found. Severity, order and silence are decided outside the rule. */
export interface Finding extends Span {
  readonly rule: string;
  readonly message: string;
  /** The designation as the lexicon has it, or the word: what a project ignores when it ignores this. */
  readonly term: string;
  readonly concept: string;
  readonly replacements: readonly Replacement[];
  /** Source id of the claim, where it rests on one. */
  readonly source?: string;
  /** The text is out of use: editors strike it through. */
  readonly obsolete?: boolean;
}

export interface BlockContext {
  readonly lexicon: Lexicon;
  readonly spelling: SpellingOracle;
}

/** Judges one block by its own text. */
export interface BlockRule {
  readonly id: string;
  check(analysis: BlockAnalysis, context: BlockContext): Iterable<Finding>;
}

/** An occurrence and where it stands: the segment's index, the block in it. */
export interface Place {
  readonly segment: number;
  readonly block: BlockAnalysis;
  readonly occurrence: Occurrence;
}

/** What a document rule sees: how often each designation is used, and where when it asks. */
export interface DocumentView {
  readonly lexicon: Lexicon;
  /**
   * How often each designation stands as a name of its concept: not where it can mean several, and not where the text
   * speaks of the name (in quotation marks or brackets, as a former name). Kept up to date edit by edit.
   */
  readonly uses: ReadonlyMap<Entry, number>;
  /** Those uses of the wanted designations, in the order of the text, found as far as they are asked for. */
  places(wanted: ReadonlySet<Entry>): Iterable<Place>;
}

/** A finding of a document rule: it stands at a place and points at others. */
export interface DocumentFinding {
  readonly at: Place;
  readonly finding: Finding;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** All places that one fix brings into line, `at` included; looked for when the fix is. */
  readonly alike: () => readonly Place[];
}

/** Judges a document as a whole by folding over what its blocks hold. */
export interface DocumentRule {
  readonly id: string;
  checkDocument(view: DocumentView): Iterable<DocumentFinding>;
}

export type Rule = BlockRule | DocumentRule;
