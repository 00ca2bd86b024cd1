import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { quantitiesIn } from '../../server/src/notation/quantity.ts';

const read = (text: string) => [...quantitiesIn(text)].map(({ number, unit }) => [number.value, unit.text]);

suite('quantitiesIn', () => {
  for (const [text, ...expected] of [
    ['10mg', 10, 'mg'],
    ['a 5-cm tumor', 5, 'cm'],
    ['120 mm Hg', 120, 'mm Hg'],
    ['400 mg/m²/day', 400, 'mg/m²/day'],
    ['1,500\u00a0mL', 1500, 'mL'],
    ['5 g', 5, 'g'],
    ['37 °C', 37, '°'],
    ['10–20mg', 20, 'mg'],
  ] as const)
    test(`reads ${text}`, () => assert.deepEqual(read(text), [expected]));

  for (const text of [
    '2L sunitinib',
    '3D',
    'MK-10mg',
    'pT3 a',
    'IL2 mg',
    'scan_5mm.nii',
    '5mm.nii',
    'p16 kDa',
    '10 mgx',
    '50kg-woman',
    '1990s',
  ])
    test(`finds none in ${text}`, () => assert.deepEqual(read(text), []));
});
