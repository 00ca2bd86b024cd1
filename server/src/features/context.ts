import type { Document, Range } from '../document/document.ts';
import type { Block } from '../text/block.ts';
import { fold } from '../text/fold.ts';

/**
 * The words around a place, by which it is known again: `a history of … removed in 1987`. They are words as a reader
 * sees them, folded, so neither markup nor a new line break nor an edit elsewhere changes them; `¶` is where a
 * paragraph, item or cell begins or ends.
 */
export interface Context {
  /** From the nearest word outward. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const PLACE = '…';
const BREAK = '¶';

/** How much of a block is looked at, the second where the first holds too few words. */
const reaches = [200, 2000];

export const writeContext = ({ before, after }: Context): string =>
  [...[...before].reverse(), PLACE, ...after].join(' ');

/** @returns undefined for a text that marks no place */
export function readContext(text: string): Context | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const at = words.indexOf(PLACE);
  if (at < 0 || words.length < 2 || words.includes(PLACE, at + 1)) return undefined;
  return { before: words.slice(0, at).reverse(), after: words.slice(at + 1) };
}

/** The text of a finding as an ignore file has it. */
export const normalised = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** A block and where it stands in the document. */
interface Placed {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Of its segment. */
  readonly origin: number;
}

/** Gives the words around any place of a document. */
export class Surroundings {
  readonly #blocks: readonly Placed[];

  constructor(document: Document) {
    let next = 0;
    this.#blocks = document.segments.flatMap(({ segment, blocks }) => {
      const origin = next;
      next += segment.length;
      return blocks.map(({ block }) => {
        const { start, end } = block.map.toSource(0, block.text.length);
        return { block, start: origin + start, end: origin + end, origin };
      });
    });
  }

  /** @param within no further than the paragraph, item or cell reaches; undefined for a place outside of prose */
  at(place: Range, before: number, after: number, within = false): Context | undefined {
    const index = this.#blocks.findLastIndex(({ start }) => start <= place.start);
    const placed = this.#blocks[index];
    const start = placed?.block.map.toProjection(place.start - placed.origin);
    const end = placed?.block.map.toProjection(place.end - placed.origin);
    if (!placed || start === undefined || end === undefined) return undefined;
    const words = (step: 1 | -1, from: number, count: number): readonly string[] => {
      const own = wordsFrom(placed.block.text, from, step, count);
      return (within ? own : this.#withNeighbours(own, index, step, count)).slice(0, count);
    };
    return { before: words(-1, start, before), after: words(1, end, after) };
  }

  #withNeighbours(own: readonly string[], index: number, step: 1 | -1, count: number): string[] {
    const words = [...own];
    for (let at = index + step; words.length < count && words.at(-1) === BREAK; at += step) {
      const { text } = this.#blocks[at]?.block ?? {};
      if (text === undefined) break;
      words.push(...wordsFrom(text, step > 0 ? 0 : text.length, step, count - words.length));
    }
    return words;
  }
}

/** The words of a block from a place outward, `count` at least where there are, and a break where the block ends. */
function wordsFrom(text: string, from: number, step: 1 | -1, count: number): readonly string[] {
  for (const reach of reaches) {
    const to = step > 0 ? Math.min(text.length, from + reach) : Math.max(0, from - reach);
    const words = wordsOf(step > 0 ? text.slice(from, to) : text.slice(to, from));
    const outward = step > 0 ? words : words.reverse();
    if (to === 0 || to === text.length) return [...outward, BREAK];
    // The last one may be cut.
    if (outward.length > count || reach === reaches.at(-1)) return outward.slice(0, -1);
  }
  return [];
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
