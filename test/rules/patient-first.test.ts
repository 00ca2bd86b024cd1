import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { defaultProfile } from '../../server/src/engine.ts';
import { patientFirst } from '../../server/src/rules/patient-first.ts';
import { knowledge, open } from '../support/knowledge.ts';

const context = { lexicon: knowledge.lexicon, spelling: knowledge.spelling, profile: defaultProfile };
const found = (text: string) =>
  open(text)
    .segments.flatMap(({ blocks }) => blocks)
    .flatMap((block) => [...patientFirst.check(block, context)]);

const rows = Object.values(knowledge.lexicon.tables.phrases).flatMap(({ phrases }) => phrases);

suite('phrases about people', () => {
  for (const { id, exceptions = [] } of rows) {
    for (const { text, why } of exceptions)
      test(`${id} leaves alone “${text}”: ${why}`, () => assert.deepEqual(found(text), []));
  }

  test('are in the table, and no fix is made without a person', () => {
    assert.ok(rows.length >= 15);
    assert.ok(rows.every(({ replacing }) => replacing !== 'automatic'));
  });

  for (const { id, write } of rows) {
    test(`${id}: no wording is flagged itself`, () => {
      for (const wording of Object.values(write)) {
        const text = `The ${wording.replaceAll('<disease>', 'kidney cancer')} nivolumab.`;
        assert.deepEqual(found(text).map(({ message }) => message), [], text);
      }
    });
  }

  const subjects: Readonly<Record<string, string[]>> = {
    'Patients with bone metastases who had previously failed sunitinib were included.': ['failed'],
    'They failed. Patients came.': [],
    'The patients were young; they refused surgery.': ['refused'],
    'Doctors who refused to answer were asked again.': [],
    'Treatment of patients failed.': [],
    'He is fighting cancer with courage.': ['fighting cancer'],
    'Renal cell carcinoma patients’ blood was taken.': ['Renal cell carcinoma patients'],
    'We met one RCC patient-advocate group.': [],
  };
  for (const [text, expected] of Object.entries(subjects)) {
    test(`said of whom: ${text}`, () =>
      assert.deepEqual(found(text).map(({ start, end }) => text.slice(start, end)), expected));
  }

  test('what owns something or is qualified further gets no fix', () => {
    for (const text of ['Renal cell carcinoma patients’ blood was taken.', 'Of head and neck cancer patients, 9 died.'])
      assert.deepEqual(found(text).flatMap(({ replacements }) => replacements), [], text);
  });
}); // prettier-ignore
