import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reports } from '../../server/src/engine.ts';
import { lexiconFile, open } from '../support/knowledge.ts';

/** For each claim a sentence that makes it. */
const sentences: Readonly<Record<string, string>> = {
  'sunitinib-or-sorafenib-first': 'The standard first-line treatment of renal cell carcinoma is sunitinib.',
  'sorafenib-any-line': 'In renal cell carcinoma, sorafenib is a preferred drug for second-line treatment.',
  'targeted-therapy-main': 'Advanced kidney cancer is mainly treated with targeted therapy.',
  'cytokines-standard': 'Aldesleukin is a standard treatment of metastatic renal cell carcinoma.',
  'temsirolimus-poor-risk': 'In renal cell carcinoma, temsirolimus is recommended for patients at poor risk.',
  'everolimus-second-line': 'In renal cell carcinoma, everolimus is the standard of care after sunitinib.',
  medroxyprogesterone: 'Medroxyprogesterone acetate is a treatment of metastatic kidney cancer.',
  'no-adjuvant-therapy': 'There is no standard adjuvant treatment after nephrectomy for kidney cancer.',
  'chemotherapy-main': 'Chemotherapy is the main treatment for kidney cancer that has spread.',
  'no-second-line-standard': 'There is no established second-line treatment of renal cell carcinoma.',
  'cytoreductive-nephrectomy-for-all':
    'Cytoreductive nephrectomy is the standard of care in metastatic renal cell carcinoma.',
  'no-drug-for-vhl': 'There is no approved drug for kidney cancer in VHL disease.',
  'fuhrman-most-used': 'The most widely used system for renal cell carcinoma is Fuhrman grading.',
};

const of = (text: string) => reports(open(text)).filter(({ rule }) => rule === 'dated-claim');

suite('each dated claim', () => {
  const claims = Object.values(lexiconFile.tables.datedClaims).flatMap((table) => table.claims);

  test('has a sentence here', () => {
    assert.deepEqual(claims.map(({ id }) => id).sort(), Object.keys(sentences).sort());
  });

  for (const [id, sentence] of Object.entries(sentences)) {
    test(id, () => {
      assert.deepEqual(
        of(sentence).map(({ term }) => term),
        [id],
      );
      assert.match(of(sentence)[0]?.message ?? '', /overtaken in \d{4}(-\d{2})? by \S/);
      assert.deepEqual(of(`In 2010, one wrote: ${sentence}`), [], 'with a year');
      assert.deepEqual(of(`“${sentence}”`), [], 'quoted');
      assert.deepEqual(of(`${sentence.slice(0, -1)} in that era.`), [], 'as history');
    });
  }
});

suite('dated claims', () => {
  test('say which drug gave way since when', () => {
    const since = (drug: string) =>
      of(`${drug} is a standard treatment of metastatic renal cell carcinoma.`)[0]?.message.match(/in (\d+)/)?.[1];
    assert.deepEqual([since('Aldesleukin'), since('Interferon alfa')], ['2005', '2007']);
  });

  test('are told once a sentence', () => {
    const text = 'Sunitinib is the standard treatment and sorafenib is the standard treatment of kidney cancer.';
    assert.equal(of(text).length, 1);
  });

  test('need a text about kidney cancer', () => {
    assert.deepEqual(of('Sorafenib is the standard treatment.'), []);
  });
});
