import type { Occurrence } from '../../match/matcher.ts';
import { isCitedWork } from '../context/contexts.ts';
import type { Use } from '../rule.ts';
import { isInTitleLine } from '../context/title-lines.ts';

const aliasBehind = /^\s*[,(]?\s*(or|sometimes|also|which is|i\.e\.|that is|known as|called)\b/i;
const aliasBefore = /\b(or|also (known|called|referred to)( as)?|known as|called)\s+(the |an? )?$/i;
const reach = 40;

/** In a heading or title, in a cited work, or given as another name ("massively parallel sequencing, or next-generation sequencing"). */
export function isInItsPlace({ block, occurrence }: Use): boolean {
  const { text } = block.block;
  return (
    block.block.kind === 'heading' ||
    isInTitleLine(block, occurrence) ||
    isCitedWork(block, occurrence) ||
    (aliasBehind.test(text.slice(occurrence.end, occurrence.end + reach)) && namesAgain(occurrence.end, 1)) ||
    (aliasBefore.test(text.slice(Math.max(0, occurrence.start - reach), occurrence.start)) &&
      namesAgain(occurrence.start, -1))
  );

  /** True where the same concept is named right behind (1) or right before (-1). */
  function namesAgain(at: number, step: 1 | -1): boolean {
    const concept = occurrence.senses[0]?.entry.concept;
    const { occurrences } = block;
    let i = indexOf(occurrences, occurrence.start) + step;
    for (let other = occurrences[i]; other && Math.abs(other.start - at) < 2 * reach; other = occurrences[(i += step)])
      if (other.senses.some(({ entry }) => entry.concept === concept)) return true;
    return false;
  }
}

/** Where in their order the occurrence stands that begins at an offset. */
function indexOf(occurrences: readonly Occurrence[], start: number): number {
  let [low, high] = [0, occurrences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
