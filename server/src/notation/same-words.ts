import { otherSpellings } from '../lexicon/spelling.ts';
import { fold } from '../text/fold.ts';

const idle = new Set(['of', 'the', 'a', 'an', 'and', 'for', 'in', 'to', 'with']);

/** What wordings are compared by: hyphens, number, capitals, US and UK spelling and little words make no other one. */
export function wordingKey(words: string): string {
  return words
    .split(/[\s/‐‑–-]+/)
    .map((word) => plainForm(fold(word.replace(/[^\p{L}\p{N}]/gu, ''))))
    .filter((word) => word !== '' && !idle.has(word))
    .join(' ');
}

function plainForm(word: string): string {
  const [first = word] = [word, ...otherSpellings(word)].sort();
  return first.length > 3 ? first.replace(/(?<=[^aeious])ies$/, 'y').replace(/(?<=[^s])e?s$/, '') : first;
}

/** "Progression-free survival" and "progression free survival time" are one wording: one holds the other. */
export function isSameWording(a: string, b: string): boolean {
  const [one, other] = [wordingKey(a), wordingKey(b)];
  return one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}
