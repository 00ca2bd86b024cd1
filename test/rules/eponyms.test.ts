import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { eponymsOf } from '../../server/src/rules/style/eponyms.ts';
import { fold } from '../../server/src/text/fold.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { readData } from '../../terminology/tools/read-data.ts';

const rows = readData(readTerminology()).eponyms;
const { byName } = eponymsOf(Object.fromEntries(rows.map(({ id, value }) => [id, value])));

suite('eponyms', () => {
  test('have each name once', () => {
    const names = rows.flatMap(({ value }) =>
      value.eponyms.flatMap(({ name, misread = [] }) => [name, ...misread].map(fold)),
    );
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) < i),
      [],
    );
  });

  test('are found without their accents, and their things in all forms', () => {
    const nouns = byName.get('behcet')?.nouns.map(({ text }) => text);
    assert.deepEqual(nouns?.toSorted(), ['disease', 'syndrome']);
    const [tumor] = byName.get('wilms')?.nouns ?? [];
    for (const form of ['tumor', 'tumors', 'tumour', 'tumours']) assert.ok(tumor?.words[0]?.has(form), form);
  });

  test('a misread name leads to the right one', () => {
    assert.deepEqual([byName.get('wilm')?.name, byName.get('wilm')?.misread], ['Wilms', true]);
  });
});
