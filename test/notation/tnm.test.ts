import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSizes } from '../../server/src/notation/size.ts';
import { readStages } from '../../server/src/notation/stage.ts';
import { categoryOfSize, compareCategories, possibleStages, stageOf } from '../../server/src/notation/staging-table.ts';
import { readLowerCaseTnm, readTnm } from '../../server/src/notation/tnm.ts';
import { lexiconFile } from '../support/knowledge.ts';

const strings = (text: string) =>
  readTnm(text).map(({ categories }) =>
    categories.map(({ prefix, value, suffix, ranged }) => `${prefix}${value}${suffix}${ranged ? '~' : ''}`).join(' '),
  );

suite('TNM strings', () => {
  for (const [text, ...expected] of [
    ['pT3aN0Mx', 'pT3a N0 MX'],
    ['T3a N0 M0 and pT1b(m), cN1(f)', 'T3a N0 M0', 'pT1b(m) cN1(f)'],
    ['ypT2a/ypN0', 'ypT2a ypN0'],
    ['rpT1a and T3A', 'rpT1a', 'T3a'],
    ['T1-2 N0', 'T1~ N0'],
    ['T1–T3a', 'T1~ T3a~'],
    ['T3a/b', 'T3a~'],
    ['N+ and N1mi', 'N+', 'N1mi'],
    ['Tis and Ta', 'Tis', 'Ta'],
    ['T12, T2-weighted, T2D, N2O, M2, CT1, T-1, Tax, anti-T1'],
  ])
    test(text ?? '', () => assert.deepEqual(strings(text ?? ''), expected));

  test('spans are those of the text', () => {
    const text = 'as pT3aN0 M0.';
    const [string] = readTnm(text);
    assert.deepEqual(
      string?.categories.map(({ start, end }) => text.slice(start, end)),
      ['pT3a', 'N0', 'M0'],
    );
    assert.equal(text.slice(string?.start, string?.end), 'pT3aN0 M0');
  });

  test('a lower-case t is read with a prefix and a letter only', () => {
    assert.deepEqual(
      readLowerCaseTnm('pt3a, ct1b, pt3, at1a').map(({ right }) => right),
      ['pT3a', 'cT1b'],
    );
  });
});

const stages = (text: string) =>
  readStages(text).map(({ value, letter = '', listed }) => `${value}${letter}${listed ? '~' : ''}`);

suite('stages', () => {
  for (const [text, ...expected] of [
    ['stage IIIA', 'IIIA'],
    ['Stage 3b disease', 'IIIB'],
    ['stage: IV', 'IV'],
    ['stages I to III', 'I~', 'III~'],
    ['stage IIIA, IIIB, or IV', 'IIIA~', 'IIIB~', 'IV~'],
    ['stage I–II', 'I~', 'II~'],
    ['staged as II', 'II'],
    ['stage 2.5, stage 20%, stage I-V-like, backstage 2', 'I~', 'V~'],
    ['the stage is set in 3 rooms'],
  ])
    test(text ?? '', () => assert.deepEqual(stages(text ?? ''), expected));
});

const sizes = (text: string) => readSizes(text).map(({ centimeters, exact }) => `${exact ? '' : '~'}${centimeters}`);

suite('sizes', () => {
  for (const [text, ...expected] of [
    ['a 6.5-cm mass', '6.5'],
    ['70 mm', '7'],
    ['8 x 7 × 6.5 cm', '8'],
    ['6 cm x 5 cm', '6'],
    ['4–7 cm, 4 to 7 cm', '~4', '~4'],
    ['up to 4 cm, ≤ 7 cm, about 10 cm, more than 4 cm', '~4', '~7', '~10', '~4'],
    ['4 cm or less, 7 cm or more', '~4', '~7'],
    ['30 cm3, 12 months, 5 cm²'],
  ])
    test(text ?? '', () => assert.deepEqual(sizes(text ?? ''), expected));
});

suite('the table of kidney cancer', () => {
  const staging = lexiconFile.tables.staging['kidney-ajcc8'];
  assert.ok(staging);

  test('groups a known tumor', () => {
    assert.equal(stageOf({ T: 'T1a', N: 'N0', M: 'M0' }, staging), 'I');
    assert.equal(stageOf({ T: 'T2', N: 'N1', M: 'M0' }, staging), 'III');
    assert.equal(stageOf({ T: 'T3', N: 'NX', M: 'M0' }, staging), 'III');
    assert.equal(stageOf({ T: 'T4', N: 'N0', M: 'M0' }, staging), 'IV');
    assert.equal(stageOf({ T: 'TX', N: 'NX', M: 'M1' }, staging), 'IV');
    assert.equal(stageOf({ T: 'T1', N: 'NX', M: 'M0' }, staging), undefined);
  });

  test('says which stages are still possible, and nothing of what it does not know', () => {
    assert.deepEqual([...(possibleStages({ T: 'T1a' }, staging) ?? [])].sort(), ['I', 'III', 'IV']);
    assert.deepEqual([...(possibleStages({ T: 'T1', N: 'NX', M: 'M0' }, staging) ?? [])].sort(), ['I', 'III']);
    assert.equal(possibleStages({ T: 'T2', N: 'N2', M: 'M0' }, staging), undefined);
  });

  test('gives a limit to the smaller category', () => {
    const right: readonly [number, string][] = [
      [4, 'T1a'],
      [4.1, 'T1b'],
      [7, 'T1b'],
      [7.01, 'T2a'],
      [10, 'T2a'],
      [10.1, 'T2b'],
    ];
    for (const [size, category] of right) assert.equal(categoryOfSize(size, staging), category);
  });

  test('orders categories; a part is neither above nor below its whole', () => {
    assert.ok(compareCategories('T2b', 'T3a') < 0 && compareCategories('T3b', 'T3a') > 0);
    assert.equal(compareCategories('T3', 'T3a'), 0);
  });
});
