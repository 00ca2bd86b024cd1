/**
 * From offsets in a block's projection to offsets in its segment and back; all UTF-16 units. A run is either the same
 * text in both, or a replacement (an entity, a line break with its indentation) that maps as one piece.
 */
export class OffsetMap {
  // Three numbers a run: start in the projection, start and end in the source.
  readonly #runs: Int32Array;

  constructor(runs: readonly number[]) {
    this.#runs = Int32Array.from(runs);
  }

  static identity(length: number, sourceStart = 0): OffsetMap {
    return new OffsetMap([0, sourceStart, sourceStart + length]);
  }

  /** The source range of the projection's range; markup around it stays outside, markup within it inside. */
  toSource(start: number, end: number): { start: number; end: number } {
    return { start: this.#startOf(start), end: end > start ? this.#endOf(end) : this.#startOf(start) };
  }

  /** True where the range reads the same in the source but for line breaks, so that replacing it breaks no markup. */
  isPlain(start: number, end: number): boolean {
    const last = this.#runAt(end - 1);
    for (let run = this.#runAt(start); run < last; run++) {
      if (this.#source(run, 2) !== this.#source(run + 1, 1)) return false;
    }
    return true;
  }

  /** The offset in the projection of a source offset; undefined in markup, outside, and within a replaced piece. */
  toProjection(offset: number): number | undefined {
    for (let run = this.#lastRunStartingBy(offset); run >= 0; run--) {
      const start = this.#source(run, 1);
      const end = this.#source(run, 2);
      if (offset > end) return undefined;
      const at = this.#source(run, 0);
      const length = this.#lengthOf(run);
      if (end - start === length) return at + (offset - start);
      return offset === start ? at : offset === end ? at + length : undefined;
    }
    return undefined;
  }

  #source(run: number, column: 0 | 1 | 2): number {
    return this.#runs[run * 3 + column] ?? 0;
  }

  #lengthOf(run: number): number {
    const next = run * 3 + 3;
    return next < this.#runs.length
      ? (this.#runs[next] ?? 0) - this.#source(run, 0)
      : this.#source(run, 2) - this.#source(run, 1);
  }

  #startOf(offset: number): number {
    const run = this.#runAt(offset);
    const within = offset - this.#source(run, 0);
    const [start, end] = [this.#source(run, 1), this.#source(run, 2)];
    return end - start === this.#lengthOf(run) ? Math.min(start + within, end) : within === 0 ? start : end;
  }

  #endOf(offset: number): number {
    const run = this.#runAt(offset - 1);
    const [start, end] = [this.#source(run, 1), this.#source(run, 2)];
    return end - start === this.#lengthOf(run) ? start + (offset - this.#source(run, 0)) : end;
  }

  #runAt(offset: number): number {
    return Math.max(0, this.#search(0, offset));
  }

  #lastRunStartingBy(sourceOffset: number): number {
    return this.#search(1, sourceOffset);
  }

  /** The last run whose `column` is at most `value`, or -1. */
  #search(column: 0 | 1, value: number): number {
    let low = 0;
    let high = this.#runs.length / 3 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.#source(middle, column) <= value) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }
}
