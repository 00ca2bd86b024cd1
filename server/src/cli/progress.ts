/** One line on stderr that tells how far a long run is; shown after a second, on a terminal only, and taken away again. */
export class Progress {
  readonly #total: number;
  readonly #shows: boolean;
  #next = Date.now() + 1000;
  #shown = false;

  constructor(total: number, quiet: boolean) {
    this.#total = total;
    this.#shows = !quiet && process.stderr.isTTY === true;
  }

  at(done: number): void {
    if (!this.#shows || Date.now() < this.#next) return;
    this.#next = Date.now() + 100;
    this.#shown = true;
    process.stderr.write(`\r\u001b[K${done} of ${this.#total} files`);
  }

  /** Before anything else is printed. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
    this.#shown = false;
  }
}
