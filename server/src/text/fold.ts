const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
};

// Marks of letters, apostrophes, and the characters that are not seen: soft hyphen, joiners, word joiner.
const silent = /\p{M}|['’ʼ]|\u00ad|\u200c|\u200d|\u2060/u;

const plain = /^[ -&(-~]*$/;

/**
 * The key under which a word is looked up: lower case, no accents, Greek letters spelled out, no apostrophes and no
 * invisible characters. Its length may differ from the word's, so it never serves for offsets.
 */
export function fold(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  let key = '';
  for (const char of word.normalize('NFKD')) {
    if (silent.test(char)) continue;
    const lower = char.toLowerCase();
    key += Object.hasOwn(greek, lower) ? greek[lower] : lower.replace(/\p{M}/gu, '');
  }
  return key;
}
