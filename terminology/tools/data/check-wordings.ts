import type { Phrases } from '../../../server/src/lexicon/data/phrases.ts';
import type { SpellingFamilies } from '../../../server/src/lexicon/data/spelling-families.ts';
import type { Style } from '../../../server/src/lexicon/data/style.ts';
import { Unique, type Table } from './table.ts';

export function checkPhrases({ rows }: Table<Phrases>): void {
  const [ids, words] = [new Unique(), new Unique()];
  for (const { value, report } of rows) {
    value.phrases.forEach((phrase, i) => {
      ids.check(phrase.id, 'another entry', ['phrases', i, 'id'], report);
      const [key, list] =
        phrase.kind === 'words' ? (['phrases', phrase.phrases] as const) : (['verbs', phrase.verbs] as const);
      list.forEach((text, j) => {
        words.check(text, 'another entry', ['phrases', i, key, j], report);
        if (phrase.use.includes(text))
          report(['phrases', i, key, j], `says "${text}", which it asks for as well. Remove one.`);
      });
    });
  }
}

export function checkSpelling({ rows }: Table<SpellingFamilies>): void {
  const [ids, words] = [new Unique(), new Unique()];
  for (const { value, report } of rows) {
    value.families.forEach(({ id, pairs, exceptions = [] }, i) => {
      ids.check(id, 'another family', ['families', i, 'id'], report);
      pairs.forEach((pair, j) => {
        const path = ['families', i, 'pairs', j];
        const [us = '', uk = ''] = pair.split(' ');
        if (us === uk) report(path, `says "${us}" twice. Give the US and the UK word.`);
        for (const word of new Set([us, uk])) words.check(word, 'another pair', path, report);
      });
      exceptions.forEach((word, j) =>
        words.check(word, 'a pair or another exception', ['families', i, 'exceptions', j], report),
      );
    });
  }
}

export function checkStyles({ rows }: Table<Style>): void {
  for (const { value, report } of rows) {
    const { leadingZero, smallest, never, example } = value.pValue;
    if (leadingZero !== 'any' && leadingZero !== smallest.startsWith('0'))
      report(['pValue', 'smallest'], 'goes against leadingZero. Make both say the same.');
    if (never.includes(example)) report(['pValue', 'example'], 'is among the forms that are never right. Correct it.');
    const lists = [
      { path: ['units', 'wordings'], wordings: value.units.wordings },
      { path: ['hyphenation'], wordings: value.hyphenation },
    ];
    for (const { path, wordings } of lists) {
      wordings.forEach(({ use, avoid }, i) => {
        if (avoid.includes(use)) report([...path, i, 'avoid'], `holds "${use}", which is asked for. Remove one.`);
      });
    }
  }
}
