import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { intervalsIn } from '../../server/src/notation/interval.ts';

const read = (text: string) =>
  [...intervalsIn(text)].map(({ level, lower, upper, separator, estimate }) => [
    level?.text,
    lower.value,
    upper.value,
    separator,
    estimate?.value,
  ]);

suite('intervalsIn', () => {
  for (const [text, ...expected] of [
    ['HR, 0.75; 95% CI, 0.63-0.90', '95', 0.63, 0.9, 'hyphen', 0.75],
    ['HR 0·75 (95% CI 0·63–0·90)', '95', 0.63, 0.9, 'dash', 0.75],
    ['MD −4.7 minutes; 95% CI −5.5 to −3.9', '95', -5.5, -3.9, 'to', -4.7],
    ['mean difference, -0.3 (95% CI, -0.5--0.1)', '95', -0.5, -0.1, 'hyphen', -0.3],
    ['(hazard ratio [HR], 0.45, 95% confidence interval [CI], 0.24–0.87)', '95', 0.24, 0.87, 'dash', 0.45],
    ['it was 27.5% (95% CI, 21.9%–33.2%)', '95', 21.9, 33.2, 'dash', 27.5],
    ['OR 1.2, 96.02% CI 1.01; 1.41', '96.02', 1.01, 1.41, 'semicolon', 1.2],
    ['RR 1.2 (95% CI: 1.0, 1.4)', '95', 1, 1.4, 'comma', 1.2],
    ['CI 95%: 0.5-0.9', '95', 0.5, 0.9, 'hyphen', undefined],
    ['cost USD 900, 95% CI [-2,620, 4,420]', '95', -2620, 4420, 'comma', undefined],
    ['at 12 months (95% CI, 60%-70%)', '95', 60, 70, 'hyphen', undefined],
    ['margin was 1.08 (95% CI, 0.7 to 0.9)', '95', 0.7, 0.9, 'to', undefined],
    ['95%-CI [0,63;0,90]', '95', 0.63, 0.9, 'semicolon', undefined],
    ['45 of 120 (95% CI, 29-46)', '95', 29, 46, 'hyphen', undefined],
  ] as const)
    test(`reads ${text}`, () => assert.deepEqual(read(text), [expected]));

  for (const text of [
    'the CI was wide',
    'CI 12 to 15',
    '(95% CI, 9.4–not reached)',
    'HR and 95% CI, 0.37 [0.17–0.80]',
    '95% CI-0.5-0.9',
    '95% CI 1,63-1,90',
  ])
    test(`finds none in ${text}`, () => assert.deepEqual(read(text), []));

  test('knows a ratio, but not on another scale', () => {
    const ratioIn = (text: string) => [...intervalsIn(text)][0]?.estimate?.ratio;
    assert.equal(ratioIn('HR 0.75 (95% CI 0.63 to 0.90)'), true);
    assert.equal(ratioIn('log hazard ratio, -0.3 (95% CI, -0.5 to -0.1)'), false);
    assert.equal(ratioIn('excess relative risk, 0.4 (95% CI, -0.1 to 0.9)'), false);
    assert.equal(ratioIn('mean difference, 0.4 (95% CI, -0.1 to 0.9)'), false);
  });
});
