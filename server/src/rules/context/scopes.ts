import type { SegmentAnalysis } from '../../match/analysis.ts';

/**
 * The parts of a document that stand alone (AMA 11th, chapter 13): what is explained in one is not explained in another.
 * - abstract: the abstract, a summary, a plain-language summary
 * - text: all other prose
 * - table: a table with its caption and notes; caption: that of a figure
 * - list: a list of abbreviations, which holds for the whole document
 * - title: the title of a text without headings
 * - outside: references, contributions, funding
 */
export type ScopeKind = 'abstract' | 'text' | 'table' | 'caption' | 'list' | 'title' | 'outside';

/** One part; the segments of one part share one object. */
export interface Scope {
  readonly kind: ScopeKind;
}

const abstractHeading = /^[\d.\s]*((structured |plain[- ]language |lay |executive )?(abstract|summary)|synopsis)\W*$/i;
const abstractPart =
  /^[\d.\s]*(importance|background|context|introduction|purpose|rationale|objectives?|aims?|question|hypothesis|design|setting|participants|patients|materials?|methods|interventions?|exposures?|(main )?outcomes?|measurements?|results|findings|main results|limitations|conclusions?|interpretation|relevance|patient summary|trial registration|registration|funding|key ?words)\b.{0,40}$/i;
const listHeading =
  /^[\d.\s]*(list of )?(abbreviations?|acronyms?|glossary)( and (acronyms|abbreviations|definitions))?\W*$/i;
const outsideHeading =
  /^[\d.\s]*(references?|bibliography|literature cited|works cited|reference list|sources|author contributions?|authors?[’']? contributions?|acknowledge?ments?|funding|conflicts? of interest|competing interests|disclosures?|affiliations?|authors?)\W*$/i;
const abstractStart = /^(structured )?(abstract|summary)\s*[:.–—-]\s/i;
const listStart = /^\W*(list of )?(abbreviations|acronyms)\b/i;
const figureCaption = /^\W*(figure|fig\.?)\s*S?\d/i;
const tableCaption = /^\W*((table|tab\.?)\s*S?\d|:\s)/i;
const note = /^\W*(abbreviations?|notes?|footnotes?|source|data are|values are|\^?[a-d*†‡§]\^?\s)/i;
const bars = 4;
const maxTitleWords = 40;

/** The part that each segment belongs to. */
export function scopesOf(segments: readonly SegmentAnalysis[]): readonly Scope[] {
  const sections = new Sections();
  const scopes = segments.map((segment) => sections.scopeOf(segment));
  joinTables(segments, scopes);
  if (isTitle(segments)) scopes[0] = { kind: 'title' };
  return scopes;
}

const textOf = ({ blocks }: SegmentAnalysis) => blocks[0]?.block.text.trim() ?? '';

/** Reads the headings in their order. */
class Sections {
  readonly #text: Scope = { kind: 'text' };
  #section: Scope = this.#text;
  /** Of the heading that opened the section. */
  #level = 0;
  /** The headings met in an abstract that began with a heading rather than with text. */
  #parts: Set<string> | undefined;

  scopeOf(analysis: SegmentAnalysis): Scope {
    const { heading } = analysis.segment;
    if (heading) this.#enter(heading.text, heading.level);
    else if (analysis.blocks.length > 0) {
      if (this.#parts?.size === 0) this.#parts = undefined;
      if (this.#section === this.#text) return this.#byOwnText(textOf(analysis));
    }
    return this.#section;
  }

  #enter(text: string, level: number): void {
    const kind = kindOfHeading(text);
    if (kind === undefined && this.#continues(text, level)) return;
    this.#section = kind === undefined ? this.#text : { kind };
    this.#level = level;
    this.#parts = kind === 'abstract' ? new Set() : undefined;
  }

  /** A heading below the section's own, or the next part of an abstract whose parts have headings of its own level. */
  #continues(text: string, level: number): boolean {
    if (this.#section === this.#text) return false;
    if (level > this.#level) return true;
    const part = text.toLowerCase();
    if (!this.#parts || level !== this.#level || !abstractPart.test(text) || this.#parts.has(part)) return false;
    this.#parts.add(part);
    return true;
  }

  #byOwnText(text: string): Scope {
    if (abstractStart.test(text)) return { kind: 'abstract' };
    if (listStart.test(text)) return { kind: 'list' };
    if (isBarred(text)) return { kind: 'table' };
    return figureCaption.test(text) && /^\W*\w+\.?\s*S?\d+\w?\s*[.:|–—]/.test(text) ? { kind: 'caption' } : this.#text;
  }
}

/** A table in a format that does not know tables. */
const isBarred = (text: string) => text.startsWith('|') && text.endsWith('|') && text.split('|').length > bars;

function kindOfHeading(text: string): ScopeKind | undefined {
  if (abstractHeading.test(text)) return 'abstract';
  if (listHeading.test(text)) return 'list';
  return outsideHeading.test(text) ? 'outside' : undefined;
}

/** A table, its caption on either side and the notes under it are one part. */
function joinTables(segments: readonly SegmentAnalysis[], scopes: Scope[]): void {
  segments.forEach((segment, i) => {
    if (!segment.blocks.some(({ block }) => block.kind === 'cell') || scopes[i]?.kind === 'list') return;
    const scope: Scope = { kind: isTableOfAbbreviations(segment) ? 'list' : 'table' };
    scopes[i] = scope;
    const joins = (j: number, ...patterns: RegExp[]) => {
      const other = segments[j];
      if (!other || other.segment.heading || !patterns.some((pattern) => pattern.test(textOf(other)))) return false;
      scopes[j] = scope;
      return true;
    };
    joins(i - 1, tableCaption);
    for (let j = i + 1; joins(j, tableCaption, note) && j < i + 4;) j++;
  });
}

const isTableOfAbbreviations = (segment: SegmentAnalysis) =>
  /^(abbreviations?|acronyms?|short forms?)\b/i.test(textOf(segment));

/** Without headings the first paragraph is the title when it is one sentence and something follows. */
function isTitle(segments: readonly SegmentAnalysis[]): boolean {
  const [first, second] = segments;
  if (!first || !second || segments.some(({ segment }) => segment.heading)) return false;
  const [block, ...others] = first.blocks;
  return (
    block !== undefined &&
    others.length === 0 &&
    block.block.kind === 'paragraph' &&
    block.sentences.length === 1 &&
    textOf(first).split(/\s+/).length <= maxTitleWords &&
    !/\b(is|are|was|were|has|have|had)\b/.test(textOf(first))
  );
}
