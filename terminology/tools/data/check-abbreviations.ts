import type { Abbreviations } from '../../../server/src/lexicon/data/abbreviations.ts';
import { Unique, type Row, type Table } from './table.ts';

export function checkAbbreviations({ rows }: Table<Abbreviations>): void {
  // Case tells short forms apart: "SD" and "Sd" are two.
  const seen = new Map<string, string>();
  for (const { value, report } of rows) {
    if (value.kind === 'redundant') checkTails(value, report);
    else
      value.groups.forEach(({ id, shorts }, i) =>
        shorts.forEach((short, j) => {
          const before = seen.get(short);
          if (before === undefined) seen.set(short, id);
          else report(['groups', i, 'shorts', j], `says "${short}", which "${before}" says already. Remove one.`);
        }),
      );
  }
}

function checkTails(
  { tails, idioms }: Extract<Abbreviations, { kind: 'redundant' }>,
  report: Row<unknown>['report'],
): void {
  const pairs = new Unique();
  idioms.forEach(({ text }, i) => pairs.check(text, 'another idiom', ['idioms', i, 'text'], report));
  tails.forEach(({ short, words }, i) =>
    words.forEach((word, j) =>
      pairs.check(`${short} ${word}`, 'another row or idiom', ['tails', i, 'words', j], report),
    ),
  );
}
