import type { Segment, SegmentParser } from './block.ts';

/** One change of a document's text; offsets count UTF-16 units in the text before the change. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** The segments `removed` from index `at` on gave way to `added`. */
export interface SegmentChange {
  readonly at: number;
  readonly removed: readonly Segment[];
  readonly added: readonly Segment[];
}

/**
 * A document's text as segments, kept in step edit by edit.
 *
 * An edit is parsed from the segment before it (what precedes may merge with what is typed) up to the first old
 * segment boundary behind it that the new parse has as well. Both parses are at top level there and the text behind is
 * the same, so all that follows stays. The window doubles until such a boundary shows, so the cost is that of the
 * text that really changed its structure.
 */
export class SegmentedText {
  readonly #parse: SegmentParser;
  #text: string;
  #segments: Segment[];

  constructor(text: string, parse: SegmentParser) {
    this.#parse = parse;
    this.#text = text;
    this.#segments = parse(text, true);
  }

  get text(): string {
    return this.#text;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /**
   * Offsets out of range are clamped.
   *
   * @param text the text after the edit, from a caller that keeps it anyway
   */
  apply(edit: Edit, text?: string): SegmentChange {
    const start = Math.max(0, Math.min(edit.start, this.#text.length));
    const end = Math.max(start, Math.min(edit.end, this.#text.length));
    const shift = edit.inserted.length - (end - start);
    this.#text = text ?? this.#text.slice(0, start) + edit.inserted + this.#text.slice(end);
    const first = this.#locate(start);
    const at = Math.max(0, first.index - 1);
    const from = first.offset - this.#lengthOf(at, first.index);
    const last = this.#locate(end);
    return this.#reparse(at, from, last.index, last.offset + (this.#segments[last.index]?.length ?? 0), shift);
  }

  /** @param reach end (old offset) of segment `last`, the last one the edit touches */
  #reparse(at: number, from: number, last: number, reach: number, shift: number): SegmentChange {
    let windowLast = last;
    let windowEnd = reach;
    for (let extra = 1; ; extra *= 2) {
      for (; windowLast < this.#segments.length - 1 && windowLast < last + extra; windowLast++) {
        windowEnd += this.#segments[windowLast + 1]?.length ?? 0;
      }
      const added = this.#parse(this.#text.slice(from, windowEnd + shift), from === 0);
      if (windowLast >= this.#segments.length - 1) return this.#replace(at, this.#segments.length, added);
      const meeting = this.#meet(added, from, last, reach + shift);
      if (meeting) return this.#replace(at, meeting.old, added.slice(0, meeting.fresh));
    }
  }

  /** The first boundary behind segment `last` that old and new segments share, short of the window's own end. */
  #meet(
    added: readonly Segment[],
    from: number,
    last: number,
    reach: number,
  ): { old: number; fresh: number } | undefined {
    let oldEnd = reach;
    let old = last + 1;
    let freshEnd = from;
    for (let fresh = 0; fresh < added.length - 1; fresh++) {
      freshEnd += added[fresh]?.length ?? 0;
      while (oldEnd < freshEnd) oldEnd += this.#segments[old++]?.length ?? Infinity;
      if (oldEnd === freshEnd) return { old, fresh: fresh + 1 };
    }
    return undefined;
  }

  #replace(at: number, to: number, added: Segment[]): SegmentChange {
    const removed = this.#segments.slice(at, to);
    if (added.length < 1000) this.#segments.splice(at, to - at, ...added);
    else this.#segments = [...this.#segments.slice(0, at), ...added, ...this.#segments.slice(to)];
    return { at, removed, added };
  }

  /** The segment that holds `offset` (the last one at the end of the text) and where it starts. */
  #locate(offset: number): { index: number; offset: number } {
    return locateSegment(this.#segments, offset);
  }

  #lengthOf(from: number, to: number): number {
    let length = 0;
    for (let i = from; i < to; i++) length += this.#segments[i]?.length ?? 0;
    return length;
  }
}

/** The index of the segment that holds `offset` and the offset where it starts; index 0 for no segments. */
export function locateSegment(segments: readonly Segment[], offset: number): { index: number; offset: number } {
  let start = 0;
  for (let index = 0; index < segments.length - 1; index++) {
    const next = start + (segments[index]?.length ?? 0);
    if (offset < next) return { index, offset: start };
    start = next;
  }
  return { index: Math.max(0, segments.length - 1), offset: start };
}
