import type { OffsetMap } from './offset-map.ts';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell';

/** The smallest piece of prose that is read on its own: no term, sentence or fact reaches beyond it. */
export interface Block {
  readonly kind: BlockKind;
  /** Within a block quotation. */
  readonly quoted: boolean;
  /** What a reader sees: no markup, masked pieces as `MASK`, line breaks as spaces. */
  readonly text: string;
  /** From the projected text to offsets in the segment. */
  readonly map: OffsetMap;
  /**
   * What is set in italics, as offsets in the segment, in their order. Absent where the format has no italics, so that
   * nothing can be said of them.
   */
  readonly italics?: readonly SourceStretch[];
}

/** A stretch of a segment's source text. */
export interface SourceStretch {
  readonly start: number;
  readonly end: number;
}

/** How far a heading's section reaches; a section of references is left alone. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/**
 * A top-level piece of a document (a paragraph, a list, a table ...) with the blank lines after it. A document is the
 * concatenation of its segments, and each depends on its own text alone: that is what makes an edit cheap.
 */
export interface Segment {
  /** UTF-16 units of source text it covers. */
  readonly length: number;
  readonly blocks: readonly Block[];
  readonly heading?: Heading;
  /** Present on the front matter only: what it says of the document. */
  readonly frontMatter?: Readonly<Record<string, string>>;
  /** Comments that silence rules, as offsets in the segment. */
  readonly directives: readonly Directive[];
}

/** What a comment silences: its line, the next piece of prose, what lies up to an `end`, or the whole document. */
export type DirectiveScope = 'line' | 'next' | 'start' | 'end' | 'file';

/** `<!-- renal-lexicon-ignore-next rule-id ... -->`: silences the rules named (all, when none is) in its scope. */
export interface Directive {
  readonly offset: number;
  readonly length: number;
  /** Absent where the comment's own name is none of ours ("ignore-nxt"). */
  readonly scope?: DirectiveScope;
  readonly rules: readonly string[];
}

/** Cuts a text into segments. `atStart`: the text begins where the document begins (front matter is only there). */
export type SegmentParser = (text: string, atStart: boolean) => Segment[];
