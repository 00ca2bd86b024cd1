/** What a UTF-16 code unit is to the tokeniser. */
export const Kind = { Space: 0, Word: 1, Apostrophe: 2, Hyphen: 3, Invisible: 4, Other: 5 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Stands in the projection for masked text (code, a citation, an address): never part of a term, breaks every phrase. */
export const MASK = '\ufffc';

const UNKNOWN = 255;
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

/** Surrogates are `Other`, so a pair is never part of a term and never split by one. */
export function kindOf(unit: number): Kind {
  const known = kinds[unit] as Kind | typeof UNKNOWN;
  return known === UNKNOWN ? (kinds[unit] = classify(unit)) : known;
}

function classify(unit: number): Kind {
  const char = String.fromCharCode(unit);
  // Before words: U+02BC counts as a letter in Unicode.
  if (char === "'" || char === '\u2019' || char === '\u02bc') return Kind.Apostrophe;
  if (/[\p{L}\p{N}\p{M}]/u.test(char)) return Kind.Word;
  if (char === '-' || (unit >= 0x2010 && unit <= 0x2015) || char === '\u2212') return Kind.Hyphen;
  // Soft hyphen, zero-width joiners and word joiner sit inside words without being seen.
  if (char === '\u00ad' || char === '\u200c' || char === '\u200d' || char === '\u2060') return Kind.Invisible;
  // A tab parts columns, so it ends a phrase; every other white space joins its words.
  if (char !== '\t' && /\s/.test(char)) return Kind.Space;
  return Kind.Other;
}

export const isWord = (unit: number): boolean => kindOf(unit) === Kind.Word;
