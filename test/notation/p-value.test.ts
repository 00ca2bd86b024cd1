import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pValuesIn } from '../../server/src/notation/p-value.ts';

const read = (text: string) =>
  [...pValuesIn(text)].map((p) => [
    text.slice(p.start, p.end),
    p.comparison?.sign,
    p.notSignificant ? 'NS' : p.number?.value,
  ]);

suite('pValuesIn', () => {
  for (const [text, ...expected] of [
    ['(P = .03).', 'P = .03', '=', 0.03],
    ['(p=0·03)', 'p=0·03', '=', 0.03],
    ['p\u00a0<\u00a00.001', 'p\u00a0<\u00a00.001', '<', 0.001],
    ['P <= 0.05', 'P <= 0.05', '≤', 0.05],
    ['a P-value of 0.04', 'P-value of 0.04', undefined, 0.04],
    ['P for interaction = .03', 'P for interaction = .03', '=', 0.03],
    ['*P* = .131', 'P* = .131', '=', 0.131],
    ['P = NS,', 'P = NS', '=', 'NS'],
    ['P values', 'P values', undefined, undefined],
    ['P value < 5 × 10−8', 'P value', undefined, undefined],
  ] as const)
    test(`reads ${text}`, () => assert.deepEqual(read(text), [expected]));

  for (const text of [
    'p53 = 1',
    'IL-P = .03',
    'P < 10−8',
    'P = 2.3e-9',
    'P = .01-.04',
    'P = 5%',
    'Stop = .3',
    'P. falciparum',
  ])
    test(`finds none in ${text}`, () => assert.deepEqual(read(text), []));
});
