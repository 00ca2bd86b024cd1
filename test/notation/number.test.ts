import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { numberAt } from '../../server/src/notation/number.ts';

const read = (text: string) => {
  const number = numberAt(text, 0);
  return number && [number.value, number.decimals, number.end];
};

suite('numberAt', () => {
  for (const [text, ...expected] of [
    ['0.630', 0.63, 3, 5],
    ['.05)', 0.05, 2, 3],
    ['0,63)', 0.63, 2, 4],
    ['0·63–0·90', 0.63, 2, 4],
    ['1,234 patients', 1234, 0, 5],
    ['1\u2009234 patients', 1234, 0, 5],
    ['−1.5 to', -1.5, 1, 4],
    ['-0.3', -0.3, 1, 4],
    ['+2', 2, 0, 2],
    ['12.', 12, 0, 2],
  ] as const)
    test(`reads ${text}`, () => assert.deepEqual(read(text), expected));

  for (const text of ['1,63', '0,6,3', '1.2.3', '10⁸', '2e-9', '10^8', '1,2345', 'x', '', '-', '.'])
    test(`is not certain of ${JSON.stringify(text)}`, () => assert.equal(read(text), undefined));
});
