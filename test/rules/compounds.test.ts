import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { noTables, type Tables } from '../../server/src/lexicon/tables.ts';
import { avoidedForms } from '../../server/src/rules/style/compounds.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { readData } from '../../terminology/tools/read-data.ts';

const data = readData(readTerminology());
const styles = Object.fromEntries(data.styles.map(({ id, value }) => [id, value]));
const tables: Tables = { ...noTables, styles };

const of = (style: string, spelling?: 'US' | 'UK') =>
  [...avoidedForms(tables, { audience: 'professional', style, ...(spelling && { spelling }) }).values()].flat();
const uses = (style: string, spelling?: 'US' | 'UK') => (avoid: string) =>
  of(style, spelling)
    .filter((form) => form.avoid === avoid)
    .map(({ use }) => use);

suite('avoided forms', () => {
  test('prefixes are closed up in US spelling, hyphenated in UK spelling', () => {
    assert.deepEqual(uses('ama')('non metastatic'), ['nonmetastatic']);
    assert.deepEqual(uses('ama', 'UK')('non metastatic'), ['non-metastatic']);
    assert.deepEqual(
      [undefined, 'US', 'UK'].map((s) => uses('ama', s as 'US')('non-metastatic').length),
      [0, 1, 0],
    );
  });

  test('a style has those of the one it is like, but for its exceptions', () => {
    assert.deepEqual(uses('nejm')('progression free'), ['progression-free']);
    assert.deepEqual([uses('nejm')('clear-cell'), uses('nejm')('clear cell')], [[], ['clear-cell']]);
    assert.deepEqual(uses('lancet')('clear-cell'), []);
    assert.deepEqual(of('plain'), []);
  });

  test('a style is like one that there is', () => {
    for (const { hyphenationLike: like } of Object.values(styles)) assert.ok(like === undefined || styles[like], like);
  });

  test('no form is one that the same style asks for', () => {
    for (const id of Object.keys(styles)) {
      // Only "follow up" is both: the verb has no hyphen and the noun has one.
      const asked = new Set(of(id).map(({ use }) => use));
      const both = of(id).filter(({ avoid }) => asked.has(avoid) && !/^follow.up$/.test(avoid));
      assert.deepEqual(both, [], id);
    }
  });

  test('nouns are known in the plural and in UK spelling', () => {
    const [form] = of('ama').filter(({ use }) => use === 'high-grade');
    for (const noun of ['tumor', 'tumors', 'tumour', 'tumours']) assert.ok(form?.before?.has(noun), noun);
  });
});
