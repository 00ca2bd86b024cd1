import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from '../../server/src/match/distance.ts';
import { NearWords } from '../../server/src/match/near-words.ts';
import { runs } from '../support/runs.ts';

/** The same by its definition: the least number of letters added, left out, changed or swapped with a neighbour. */
function byDefinition(a: string, b: string): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    const key = `${i} ${j}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    let least = i === 0 ? j : j === 0 ? i : Infinity;
    if (i > 0 && j > 0) {
      least = Math.min(from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, from(i - 2, j - 2) + 1);
    }
    known.set(key, least);
    return least;
  };
  return from(a.length, b.length);
} // prettier-ignore

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((chars) => chars.join(''));

suite('edit distance', () => {
  for (const [a, b, distance] of [['', '', 0], ['a', '', 1], ['nephrectomy', 'nephrectmy', 1], ['ab', 'ba', 1], ['carcinmoa', 'carcinoma', 1], ['abc', 'cab', 2]] as const) {
    test(`${a} ${b}: ${distance}`, () => assert.equal(editDistance(a, b, 3), distance));
  } // prettier-ignore

  test('is as defined, up to the limit and one more beyond it', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(4), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(byDefinition(a, b), limit + 1));
      }),
      runs(2000),
    );
  });
});

suite('near words', () => {
  const limitOf = (length: number) => (length >= 9 ? 2 : 1);

  test('are those that measuring every word would find', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters.filter((word) => word !== ''), { maxLength: 30 }), letters, (words, sought) => {
        const found = new NearWords(words).nearest(sought);
        const distances = words.map((word) => ({ word, distance: byDefinition(word, sought) }));
        const near = distances.filter(({ word, distance }) => distance <= limitOf(word.length));
        const least = Math.min(...near.map(({ distance }) => distance));
        const expected = near.filter(({ distance }) => distance === least && least > 0).map(({ word }) => word);
        assert.deepEqual([...found.words].sort(), expected.sort());
        if (expected.length > 0) assert.equal(found.distance, least);
      }),
      runs(1000),
    );
  }); // prettier-ignore
});
