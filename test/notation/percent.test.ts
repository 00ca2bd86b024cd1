import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isShareRight, sharesIn } from '../../server/src/notation/percent.ts';

const read = (text: string) => [...sharesIn(text)].map(({ count, total, percent }) => [count, total, percent.value]);

suite('sharesIn', () => {
  for (const [text, ...expected] of [
    ['45/120 (38%)', 45, 120, 38],
    ['45 of the 120 evaluable patients (37.5%)', 45, 120, 37.5],
    ['198 out of 1,566 [12.6%]', 198, 1566, 12.6],
    ['12 (24%) of 50', 12, 50, 24],
    ['24·0% (n = 12/50)', 12, 50, 24],
    ['Of the 50 patients who were treated, 12 (24%)', 12, 50, 24],
    ['Among 50 patients (n = 12 [24%])', 12, 50, 24],
  ] as const)
    test(`reads ${text}`, () => assert.deepEqual(read(text), [expected]));

  for (const text of [
    '45 (38%)',
    '120/80 mm Hg',
    '12 of 50 patients and 8 controls (24%)',
    '2020/12/45 (38%)',
    '4-45/120 (38%)',
  ])
    test(`finds none in ${text}`, () => assert.deepEqual(read(text), []));
});

test('a percentage may be rounded or cut off', () => {
  const isRight = (text: string) => [...sharesIn(text)].every(isShareRight);
  for (const text of ['2/3 (67%)', '2/3 (66%)', '35/177 (19%)', '1/8 (12%)', '1/8 (13%)', '1/8 (12.5%)', '0/23 (0%)'])
    assert.ok(isRight(text), text);
  for (const text of ['2/3 (68%)', '2/3 (65%)', '1/8 (12.6%)', '35/177 (21%)']) assert.ok(!isRight(text), text);
});
