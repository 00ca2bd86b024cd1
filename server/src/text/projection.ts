import type { Block, BlockKind } from './block.ts';
import { MASK } from './characters.ts';
import { OffsetMap } from './offset-map.ts';

/** Builds one block's projection piece by piece, in source order. */
export class ProjectionBuilder {
  #text = '';
  readonly #runs: number[] = [];
  readonly #source: string;
  readonly #origin: number;

  /** @param origin where the block's segment starts in `source`; the map counts from there */
  constructor(source: string, origin: number) {
    this.#source = source;
    this.#origin = origin;
  }

  /** Takes the source from `start` to `end` as it stands, with each line break and its indentation as one space. */
  keep(start: number, end: number): void {
    let at = start;
    while (at < end) {
      const lineEnd = this.#nextLineEnd(at, end);
      if (lineEnd > at) this.#add(this.#source.slice(at, lineEnd), at, lineEnd);
      if (lineEnd === end) return;
      at = this.#skipBreak(lineEnd, end);
      this.#add(' ', lineEnd, at);
    }
  }

  /** Puts `text` for the source from `start` to `end`. */
  replace(text: string, start: number, end: number): void {
    this.#add(text, start, end);
  }

  mask(start: number, end: number): void {
    this.#add(MASK, start, end);
  }

  build(kind: BlockKind, quoted: boolean): Block | undefined {
    if (this.#text.trim() === '') return undefined;
    return { kind, quoted, text: maskAddresses(this.#text), map: new OffsetMap(this.#runs) };
  }

  #add(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#runs.push(this.#text.length, start - this.#origin, end - this.#origin);
    this.#text += text;
  }

  #nextLineEnd(from: number, end: number): number {
    for (let at = from; at < end; at++) {
      const unit = this.#source.charCodeAt(at);
      if (unit === 10 || unit === 13) return at;
    }
    return end;
  }

  #skipBreak(from: number, end: number): number {
    let at = from;
    while (at < end && ' \t\r\n'.includes(this.#source.charAt(at))) at++;
    return at;
  }
}

const address = /(?:https?:\/\/|www\.|doi:\s?10\.|\b10\.\d{4,9}\/)[^\s\ufffc]+/gi;
const maxMail = 64;

/** Web, DOI and mail addresses become masks of the same length, so that offsets stay as they are. */
export function maskAddresses(text: string): string {
  const masked = /:\/\/|www\.|10\./i.test(text) ? text.replace(address, (found) => MASK.repeat(found.length)) : text;
  return masked.includes('@') ? maskMail(masked) : masked;
}

function maskMail(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    let end = at + 1;
    while (start > done && at - start < maxMail && /[\w.+-]/.test(text.charAt(start - 1))) start--;
    while (end < text.length && end - at < maxMail && /[\w.-]/.test(text.charAt(end))) end++;
    if (start === at || end === at + 1) continue;
    pieces.push(text.slice(done, start), MASK.repeat(end - start));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
