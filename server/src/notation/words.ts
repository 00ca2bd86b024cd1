const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s(),-]+');

/** A group of a pattern that finds any of these phrases; spaces may be hyphens or brackets in the text. */
export function phraseGroup(phrases: readonly string[]): string {
  // The longest first: an alternation takes what it meets first.
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  return `(${sorted.map(escaped).join('|')})`;
}

/** Finds whole phrases, also in the plural, in any case; a hit's group says which list it is from. */
export const phrasePattern = (lists: readonly (readonly string[])[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${lists.map((list) => (list.length > 0 ? phraseGroup(list) : '((?!))')).join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
