import type { Entry } from '../lexicon/lexicon.ts';
import { analyse, type BlockAnalysis, type SegmentAnalysis } from '../match/analysis.ts';
import type { Occurrence } from '../match/matcher.ts';
import type { Knowledge } from './knowledge.ts';
import type { DocumentView, Finding, Place } from '../rules/rule.ts';
import { blockRules } from '../rules/registry.ts';
import { isMarkdown, parserFor } from '../text/formats.ts';
import { locateSegment, SegmentedText, type Edit } from '../text/segmented-text.ts';

/** A segment with what its own text yields; kept until that text changes. */
interface KeptSegment extends SegmentAnalysis {
  readonly findings: readonly { readonly block: BlockAnalysis; readonly finding: Finding }[];
}

/** A place in the source text, in UTF-16 units from the start of the document. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * An open document: its text, its segments' analyses, and how often each designation is used. An edit costs the segments
 * it touches; what document rules need is folded over facts that are kept.
 */
export class Document implements DocumentView {
  readonly languageId: string;
  readonly knowledge: Knowledge;
  readonly #text: SegmentedText;
  #segments: KeptSegment[];
  readonly #uses = new Map<Entry, number>();

  constructor(text: string, languageId: string, knowledge: Knowledge) {
    this.languageId = languageId;
    this.knowledge = knowledge;
    this.#text = new SegmentedText(text, parserFor(languageId));
    this.#segments = this.#text.segments.map((segment) => this.#analyse(segment));
    for (const segment of this.#segments) this.#count(segment, 1);
  }

  get text(): string {
    return this.#text.text;
  }

  get segments(): readonly KeptSegment[] {
    return this.#segments;
  }

  get lexicon() {
    return this.knowledge.lexicon;
  }

  get uses(): ReadonlyMap<Entry, number> {
    return this.#uses;
  }

  get isMarkdown(): boolean {
    return isMarkdown(this.languageId);
  }

  /** The value of a front matter key, such as `audience`. */
  frontMatter(key: string): string | undefined {
    return this.#segments[0]?.segment.frontMatter?.[key];
  }

  /** @param text the text after the edit, from a caller that keeps it anyway */
  apply(edit: Edit, text?: string): void {
    const { at, removed, added } = this.#text.apply(edit, text);
    const fresh = added.map((segment) => this.#analyse(segment));
    for (const segment of this.#segments.slice(at, at + removed.length)) this.#count(segment, -1);
    for (const segment of fresh) this.#count(segment, 1);
    if (fresh.length < 1000) this.#segments.splice(at, removed.length, ...fresh);
    else this.#segments = [...this.#segments.slice(0, at), ...fresh, ...this.#segments.slice(at + removed.length)];
  }

  /** All places of the wanted designations, in document order; places of several meanings are left out. */
  *places(wanted: ReadonlySet<Entry>): Generator<Place> {
    for (const [segment, { blocks }] of this.#segments.entries()) {
      for (const block of blocks) {
        for (const occurrence of block.occurrences) {
          const entry = onlyEntry(occurrence);
          if (entry && wanted.has(entry)) yield { segment, block, occurrence };
        }
      }
    }
  }

  /** The block at an offset and the offset within its projection; undefined in markup and masked text. */
  at(offset: number): { readonly block: BlockAnalysis; readonly offset: number; readonly origin: number } | undefined {
    const found = locateSegment(this.#text.segments, offset);
    for (const block of this.#segments[found.index]?.blocks ?? []) {
      const within = block.block.map.toProjection(offset - found.offset);
      if (within !== undefined) return { block, offset: within, origin: found.offset };
    }
    return undefined;
  }

  #analyse(segment: Parameters<typeof analyse>[0]): KeptSegment {
    const analysis = analyse(segment, this.knowledge.matcher);
    const findings = analysis.blocks.flatMap((block) =>
      blockRules.flatMap((rule) => [...rule.check(block, this.knowledge)].map((finding) => ({ block, finding }))),
    );
    return { ...analysis, findings };
  }

  #count({ blocks }: SegmentAnalysis, change: 1 | -1): void {
    for (const { occurrences } of blocks) {
      for (const occurrence of occurrences) {
        const entry = onlyEntry(occurrence);
        if (!entry) continue;
        const uses = (this.#uses.get(entry) ?? 0) + change;
        if (uses > 0) this.#uses.set(entry, uses);
        else this.#uses.delete(entry);
      }
    }
  }
}

/** The designation an occurrence is, where it can be one only. */
const onlyEntry = ({ senses }: Occurrence): Entry | undefined => (senses.length === 1 ? senses[0]?.entry : undefined);

/** The source range of a stretch of a block whose segment starts at `origin`. */
export function sourceRange(block: BlockAnalysis, origin: number, start: number, end: number): Range {
  const range = block.block.map.toSource(start, end);
  return { start: origin + range.start, end: origin + range.end };
}
