import type { Random } from './random.ts';

/** The four slips of a typing hand (Damerau 1964); each may hit any letter, the first one too. */
export const typos = ['insert', 'delete', 'substitute', 'transpose'] as const;
export type Typo = (typeof typos)[number];

const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The text with one slip in it; the slip never leaves the text as it was. */
export function misspelt(text: string, typo: Typo, random: Random): string {
  const at = random.below(typo === 'transpose' ? text.length - 1 : text.length);
  const [head, here, next] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1)];
  if (typo === 'insert') return head + random.pick(alphabet) + text.slice(at);
  if (typo === 'delete') return head + text.slice(at + 1);
  if (typo === 'substitute') return head + random.pick(alphabet.filter((l) => l !== here)) + text.slice(at + 1);
  return here === next ? misspelt(text, typo, random) : head + next + here + text.slice(at + 2);
}
