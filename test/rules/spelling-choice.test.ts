import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asked, change } from '../../server/src/rules/style/spelling-choice.ts';
import type { Family } from '../../server/src/rules/style/spelling-facts.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { readData } from '../../terminology/tools/read-data.ts';

const families: readonly Family[] = readData(readTerminology()).spelling.flatMap(({ value }) => value.families);

suite('the letters in which two spellings differ', () => {
  for (const family of families) {
    test(`${family.id}: put in place of the old ones they make the other word, and neither side is empty`, () => {
      for (const [us = '', uk = ''] of family.pairs.map((pair) => pair.split(' '))) {
        for (const [word, other] of [
          [us, uk],
          [uk, us],
        ] as const) {
          const { start, end, old, fresh } = change({ family, is: 'US', word, other });
          assert.ok(old.length > 0 && fresh.length > 0, word);
          assert.equal(word.slice(0, start) + fresh + word.slice(end), other);
        }
      }
    });
  }

  test('are the same in the words of one family', () => {
    const of = (word: string, other: string) => {
      const { old, fresh } = change({ family: {} as Family, is: 'UK', word, other });
      return `${old}>${fresh}`;
    };
    assert.equal(of('haematuria', 'hematuria'), of('haemoglobin', 'hemoglobin'));
    assert.equal(of('randomised', 'randomized'), of('localise', 'localize'));
    assert.equal(of('tumour', 'tumor'), of('tumours', 'tumors'));
  });
});

suite('the spelling asked of a family', () => {
  const named = (id: string) => families.find((family) => family.id === id) ?? assert.fail(id);
  const of = (spelling: 'US' | 'UK', id: string) =>
    asked({ audience: 'professional', style: 'ama', spelling }, named(id));

  test('is the text’s', () => assert.deepEqual([of('US', 'tumor'), of('UK', 'tumor')], ['US', 'UK']));
  test('is neither where UK texts may have -ize', () =>
    assert.deepEqual([of('US', 'ize'), of('UK', 'ize')], ['US', undefined]));
  test('is neither where US texts may have -ogue', () =>
    assert.deepEqual([of('US', 'analog'), of('UK', 'analog')], [undefined, 'UK']));
});
