import { Kind, kindOf } from './characters.ts';

export const Flag = { Word: 1, Possessive: 2 } as const;

/**
 * The tokens of a text: words, and runs of one punctuation character. White space and a hyphen inside a compound are
 * no tokens, so "renal cell", "renal-cell" and "renal<newline>cell" read alike; a spaced dash is one, so it breaks.
 * Offsets are UTF-16 units; a word's end leaves its possessive ending out ("Gerota" of "Gerota's").
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;
}

/** One growing set of columns serves all calls; the result is a copy of the part used. */
let capacity = 1024;
let starts = new Int32Array(capacity);
let ends = new Int32Array(capacity);
let marks = new Uint8Array(capacity);

function grow(): void {
  capacity *= 2;
  const copy = <T extends Int32Array | Uint8Array>(to: T, from: T): T => (to.set(from), to);
  starts = copy(new Int32Array(capacity), starts);
  ends = copy(new Int32Array(capacity), ends);
  marks = copy(new Uint8Array(capacity), marks);
}

export function tokenize(text: string): Tokens {
  const length = text.length;
  let count = 0;
  let at = 0;
  while (at < length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.Space || kind === Kind.Invisible || (kind === Kind.Hyphen && joins(text, at))) {
      at++;
      continue;
    }
    if (count === capacity) grow();
    starts[count] = at;
    if (kind === Kind.Word) {
      at = endOfWord(text, at);
      ends[count] = at;
      const after = possessiveEnd(text, at);
      marks[count] = after > at ? Flag.Word | Flag.Possessive : Flag.Word;
      at = after;
    } else {
      at = endOfRun(text, at);
      ends[count] = at;
      marks[count] = 0;
    }
    count++;
  }
  return { count, start: starts.slice(0, count), end: ends.slice(0, count), flags: marks.slice(0, count) };
}

/** A hyphen between two word characters, or one that a line end follows ("renal-<newline>cell"), joins. */
function joins(text: string, at: number): boolean {
  const before = at > 0 ? kindOf(text.charCodeAt(at - 1)) : Kind.Space;
  if (before !== Kind.Word && before !== Kind.Apostrophe) return false;
  const next = text.charCodeAt(at + 1);
  return next === 10 || next === 13 || kindOf(next) === Kind.Word;
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.Word) continue;
    if (kind === Kind.Invisible && isWordAt(text, at + 1)) continue;
    if (kind === Kind.Apostrophe && isWordAt(text, at + 1) && !isPossessive(text, at)) continue;
    break;
  }
  return at;
}

const isWordAt = (text: string, at: number) => at < text.length && kindOf(text.charCodeAt(at)) === Kind.Word;

function isPossessive(text: string, apostrophe: number): boolean {
  const letter = text.charCodeAt(apostrophe + 1) | 0x20;
  return letter === 0x73 && !isWordAt(text, apostrophe + 2);
}

/** The end of "'s" or of the apostrophe after a final s; `at` where there is none. */
function possessiveEnd(text: string, at: number): number {
  if (at >= text.length || kindOf(text.charCodeAt(at)) !== Kind.Apostrophe) return at;
  if (isPossessive(text, at)) return at + 2;
  return (text.charCodeAt(at - 1) | 0x20) === 0x73 && !isWordAt(text, at + 1) ? at + 1 : at;
}

function endOfRun(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) === unit) at++;
  return at;
}
