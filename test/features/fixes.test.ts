import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fixAll } from '../../server/src/engine.ts';
import { findings, fixed, found } from '../support/ask.ts';
import { open } from '../support/knowledge.ts';

const cases: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'letter case': [
    ['The hypernephroma grew.', 'The renal cell carcinoma grew.'],
    ['Hypernephroma grows slowly.', 'Renal cell carcinoma grows slowly.'],
    ['HYPERNEPHROMA IN THE ELDERLY', 'RENAL CELL CARCINOMA IN THE ELDERLY'],
    ['# Hypernephroma', '# Renal cell carcinoma'],
    ['Nephrectmy was done.', 'Nephrectomy was done.'],
    ['THE PATIENT had a nephrectmy.', 'THE PATIENT had a nephrectomy.'],
  ],
  number: [
    ['Two hypernephromas grew.', 'Two renal cell carcinomas grew.'],
    ['Two hypernephromata grew.', 'Two renal cell carcinomas grew.'],
    ['All Grawitz tumors grew.', 'All renal cell carcinomas grew.'],
    ['All Grawitz tumours grew.', 'All renal cell carcinomas grew.'],
    ['Both metastatectomies failed.', 'Both metastasectomies failed.'],
  ],
  article: [
    ['It was an hypernephroma of the kidney.', 'It was a renal cell carcinoma of the kidney.'],
    ['A hypernephroma was found.', 'A renal cell carcinoma was found.'],
    ['Found a TCEB1-mutated RCC here.', 'Found an ELOC-mutated RCC here.'],
    ['A TCEB1-mutated renal cell carcinoma grew.', 'An ELOC-mutated renal cell carcinoma grew.'],
    ['Was a Xp11 translocation renal cell carcinoma.', 'Was a TFE3-rearranged renal cell carcinoma.'],
    ['Was an Xp11 translocation renal cell carcinoma.', 'Was a TFE3-rearranged renal cell carcinoma.'],
  ],
  'the contraction RCC stays': [
    ['It was a conventional RCC.', 'It was a clear cell RCC.'],
    ['They were conventional RCCs.', 'They were clear cell RCCs.'],
    ['It was a conventional renal cell carcinoma.', 'It was a clear cell renal cell carcinoma.'],
  ],
  'markup around stays': [
    ['A **hypernephroma** grew.', 'A **renal cell carcinoma** grew.'],
    [
      'A [hypernephroma](https://a.org/hypernephroma) grew.',
      'A [renal cell carcinoma](https://a.org/hypernephroma) grew.',
    ],
    ['- _Hypernephroma_ grew.', '- _Renal cell carcinoma_ grew.'],
    ['| a |\n|---|\n| hypernephroma |', '| a |\n|---|\n| renal cell carcinoma |'],
    ['A Grawitz\r\ntumor grew.', 'A renal cell carcinoma grew.'],
    ['🙂 A hypernephroma 🙂', '🙂 A renal cell carcinoma 🙂'],
  ],
};

for (const [what, pairs] of Object.entries(cases)) {
  suite(`fix: ${what}`, () => {
    for (const [before, after] of pairs) test(JSON.stringify(before), () => assert.equal(fixed(before), after));
  });
}

suite('fix: none', () => {
  test('that would cut through markup', () => {
    for (const source of [
      'A **Grawitz** tumor grew.',
      'A Grawitz[^1] tumor.',
      'A *Grawitz tu*mor.',
      'A Gra`x`witz tumor.',
    ]) {
      for (const report of findings(source)) assert.deepEqual(report.fixes, [], source);
    }
    assert.deepEqual(found('A **Grawitz** tumor grew.'), ['deprecated-term: Grawitz tumor']);
  });

  test('that takes an article out of markup', () => {
    assert.equal(fixed('It was *an* hypernephroma.'), undefined);
    assert.equal(fixed('It was **an hypernephroma**.'), 'It was **a renal cell carcinoma**.');
  });

  test('that is automatic where the two are not interchangeable', () => {
    const [report] = findings('Tumors had a Fuhrman grade of 2 in this series.');
    assert.equal(report?.rule, 'deprecated-term');
    assert.ok((report?.fixes.length ?? 0) > 0);
    assert.ok(report?.fixes.every((fix) => !fix.automatic));
  });

  test('that is automatic where several words are as near', () => {
    const [report] = findings('The metastesis was in the lung of the patient.');
    assert.equal(report?.rule, 'misspelling');
    assert.ok(report?.fixes.length === 0 || report?.fixes.every((fix) => !fix.automatic) || report?.fixes.length === 1);
  });
});

suite('fix all', () => {
  const all = (text: string) => fixAll(open(text), { severities: new Map(), ignored: [] }).document.text;
  const text = 'A hypernephroma, an hypernephroma and a nephrectmy.\n\nTumors had a Fuhrman grade.\n\n`hypernephroma`\n';

  test('mends what needs no reading, and nothing else', () => {
    assert.equal(
      all(text),
      'A renal cell carcinoma, a renal cell carcinoma and a nephrectomy.\n\nTumors had a Fuhrman grade.\n\n`hypernephroma`\n',
    );
  });

  test('leaves nothing for a second time', () => assert.equal(all(all(text)), all(text)));

  test('keeps line ends, byte order mark and text of other scripts', () => {
    assert.equal(all('\ufeff🙂 漢字\r\n\r\nHypernephroma\r\n'), '\ufeff🙂 漢字\r\n\r\nRenal cell carcinoma\r\n');
  });

  test('leaves out rules that are off and terms that are ignored', () => {
    const options = { severities: new Map([['misspelling', 'off' as const]]), ignored: [{ rule: 'deprecated-term', term: 'Hypernephroma' }] };
    assert.deepEqual(fixAll(open(text), options).edits, []);
  });
}); // prettier-ignore
