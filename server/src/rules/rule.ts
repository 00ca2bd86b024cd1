import type { Entry, Lexicon } from '../lexicon/lexicon.ts';
import type { BlockAnalysis, SegmentAnalysis } from '../match/analysis.ts';
import type { Occurrence } from '../match/matcher.ts';
import type { SpellingOracle } from '../match/spelling.ts';
import type { Profile } from './profile.ts';

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
  /** Written as it stands: nothing is fitted. */
  readonly literal?: boolean;
  /** What the fix is called where "Replace with" does not say enough. */
  readonly title?: string;
}

/** What a rule found. Severity, order and silence are decided outside the rule. */
export interface Finding extends Span {
  readonly rule: string;
  readonly message: string;
  /** The designation as the lexicon has it, or the word: what a project ignores when it ignores this. */
  readonly term: string;
  /** Id of the concept it concerns, where there is one. */
  readonly concept?: string;
  readonly replacements: readonly Replacement[];
  /** Source id of what the finding rests on, and the place in it ("15.2", "chapter 60"). */
  readonly source?: string;
  readonly clause?: string;
  /** Which row of which table says so, for people ("TNM of the kidney, AJCC 8th: T2"); a concept speaks for itself. */
  readonly evidence?: string;
  /** Holds only in a document that is about kidney cancer. */
  readonly topic?: 'kidney-cancer';
  /** The text is out of use: editors strike it through. */
  readonly obsolete?: boolean;
}

/** What a rule may ask of besides the text. */
export interface RuleContext {
  readonly lexicon: Lexicon;
  readonly spelling: SpellingOracle;
  readonly profile: Profile;
}

/** Judges one block by its own text. */
export interface BlockRule {
  readonly id: string;
  check(analysis: BlockAnalysis, context: RuleContext): Iterable<Finding>;
}

/** A stretch of a block and where that stands: the segment's index, the block in it. */
export interface Place extends Span {
  readonly segment: number;
  readonly block: BlockAnalysis;
}

/** A place where a designation is used. */
export interface Use extends Place {
  readonly occurrence: Occurrence;
}

/** What a block says that a document rule wants to know, such as "RCC is defined here". */
export interface Fact extends Span {
  /** What facts are counted by. */
  readonly key: string;
}

/** Reads facts from one block's own text; they are kept until that text changes. Several rules may share a source. */
export interface FactSource<F extends Fact = Fact> {
  collect(analysis: BlockAnalysis, context: RuleContext): Iterable<F>;
}

/** A fact and where it stands. */
export interface PlacedFact<F extends Fact> {
  readonly fact: F;
  readonly place: Place;
}

/** What a document rule sees: how often each designation is used, what the facts are, and where when it asks. */
export interface DocumentView {
  readonly lexicon: Lexicon;
  readonly profile: Profile;
  /** In the order of the text: for headings and other things that hold for more than one block. */
  readonly segments: readonly SegmentAnalysis[];
  /**
   * How often each designation stands as a name of its concept: not where it can mean several, and not where the text
   * speaks of the name (in quotation marks or brackets, as a former name). Kept up to date edit by edit.
   */
  readonly uses: ReadonlyMap<Entry, number>;
  /** Those uses of the wanted designations, in the order of the text, found as far as they are asked for. */
  places(wanted: ReadonlySet<Entry>): Iterable<Use>;
  /** How many facts of a source have each key. Kept up to date edit by edit. */
  counts(source: FactSource): ReadonlyMap<string, number>;
  /** All facts of a source in the order of the text. */
  facts<F extends Fact>(source: FactSource<F>): Iterable<PlacedFact<F>>;
}

/** A place that a fix writes to. */
export interface Rewritten extends Place {
  /** What is written here, where it is not the replacement's own text: numbers differ from place to place. */
  readonly text?: string;
}

/** A finding of a document rule: it stands at a place and points at others. */
export interface DocumentFinding {
  readonly at: Place;
  readonly finding: Finding;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** All places that one fix brings into line, `at` included; looked for when the fix is. Absent: `at` alone. */
  readonly alike?: () => readonly Rewritten[];
}

/** Judges a document as a whole by folding over what its blocks hold. */
export interface DocumentRule {
  readonly id: string;
  /** The facts it asks the view for. */
  readonly facts?: FactSource;
  checkDocument(view: DocumentView): Iterable<DocumentFinding>;
}

export type Rule = BlockRule | DocumentRule;
