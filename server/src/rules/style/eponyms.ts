import { plurals } from '../../lexicon/plural.ts';
import { otherSpellings } from '../../lexicon/spelling.ts';
import type { Tables } from '../../lexicon/tables.ts';
import { oncePer } from '../../notation/phrase-index.ts';
import { fold } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';

/** A name of the table and what bears it. */
export interface Known {
  readonly name: string;
  readonly misread: boolean;
  /** Each noun's words, folded, in all their forms. */
  readonly nouns: readonly { readonly text: string; readonly words: readonly ReadonlySet<string>[] }[];
}

/** The table's names, folded, and the words of organizations. */
export const eponymsOf = oncePer((tables: Tables['eponyms']) => {
  const byName = new Map<string, Known>();
  const organizations = new Set<string>();
  for (const table of Object.values(tables)) {
    for (const organization of table.organizations) organizations.add(fold(organization));
    for (const { name, nouns, misread = [] } of table.eponyms) {
      const compiled = nouns
        .map((text) => ({ text, words: wordsOf(text) }))
        .sort((a, b) => b.words.length - a.words.length);
      byName.set(fold(name), { name, misread: false, nouns: compiled });
      for (const slip of misread) byName.set(fold(slip), { name, misread: true, nouns: compiled });
    }
  }
  return { byName, organizations };
});

function wordsOf(noun: string): ReadonlySet<string>[] {
  const { count, start, end } = tokenize(noun);
  return Array.from({ length: count }, (_, i) => {
    const key = fold(noun.slice(start[i], end[i]));
    const forms = [key, ...otherSpellings(key), ...plurals(key)];
    return new Set(forms.flatMap((form) => [form, ...otherSpellings(form)]));
  });
}
