import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readScale } from '../../server/src/notation/scale-value.ts';

/** What is read behind the first word: each value with its joint's first letter, and then what is said of them. */
function read(text: string): string | undefined {
  const reading = readScale(text, text.indexOf(' '));
  if (!reading) return undefined;
  const { linked, open, alone, counts } = reading;
  const values = reading.values.map(({ join, number, letters }) => `${join.charAt(0)}${number}${letters}`).join(' ');
  return [values, linked && 'linked', open && 'open', alone && 'alone', counts].filter(Boolean).join(', ');
}

suite('readScale', () => {
  for (const [text, expected] of [
    ['ECOG 6 at entry', 'f6'],
    ['ECOG performance status of 0 or 1', 'f0 o1, linked'],
    ['ECOG PS 0, 1, or 2', 'f0 c1 o2'],
    ['ECOG PS 0, 45 patients', 'f0'],
    ['ECOG PS 0–2', 'f0 r2'],
    ['ECOG 0/1/2', 'f0 s1 s2'],
    ['ECOG status (6)', 'f6, alone'],
    ['ECOG 6-point scale', 'f6, things'],
    ['ECOG status, 6 centers', undefined],
    ['Karnofsky < 80', 'f80, open'],
    ['Karnofsky of at least 70%', 'f70, linked, percent'],
    ['KPS score was 63% higher', 'f63, linked, things'],
    ['Bosniak IIF', 'f2f'],
    ['Bosniak 2F', 'f2f'],
    ['Bosniak version 2019 class V', 'f5'],
    ['Bosniak 2019 class V', 'f5'],
    ['Bosniak MA', undefined],
    ['Clavien-Dindo grade IIIa–V', 'f3a r5'],
    ['Fuhrman grade 5 tumors', 'f5'],
    ['Fuhrman status 5 tumors', 'f5, things'],
    ['RENAL score of 10ph', 'f10ph, linked'],
    ['RENAL score of 7.3', undefined],
  ] as const) {
    test(text, () => assert.equal(read(text), expected));
  }

  test('reads no further than the values, however long the text', () => {
    const long = `ECOG 1${' or 2'.repeat(50_000)}`;
    assert.equal(readScale(long, 4)?.values.length, 12);
  });
});
