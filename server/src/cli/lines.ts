/** A place as editors count it: from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

// An offset counts it, a column does not: no editor shows it.
const BOM = '\ufeff';

/** From offsets in a text to lines and columns. */
export class Lines {
  /** UTF-16 units of a byte order mark. */
  readonly bom: number;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.bom = text.startsWith(BOM) ? 1 : 0;
    this.#starts = [this.bom, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
  }

  at(offset: number): Position {
    const line = this.#lineOf(offset);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
