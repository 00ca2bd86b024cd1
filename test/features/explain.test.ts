import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Document, explain, Knowledge, Lexicon, reports } from '../../server/src/engine.ts';
import { renderExplanation } from '../../server/src/lsp/explain.ts';
import { knowledge, lexiconFile, open } from '../support/knowledge.ts';

const nowhere = () => undefined;
const why = (document: Document) => {
  const [report] = reports(document);
  return explain(report ?? assert.fail('nothing is found'), document);
};

suite('why a finding is one', () => {
  test('an old name: the rule, the name’s status and reason, the concept, the source, the edition', () => {
    const explanation = why(open('A hypernephroma.'));
    const { rule, concept, designation, edition, layer } = explanation;
    assert.deepEqual(
      [rule, concept?.id, concept?.preferred, designation?.status, edition, layer],
      ['deprecated-term', 'renal-cell-carcinoma', 'renal cell carcinoma', 'deprecated', knowledge.lexicon.edition, undefined],
    );
    const text = renderExplanation(explanation, nowhere);
    for (const part of ['Superseded or deprecated term (deprecated-term).', '“hypernephroma” is deprecated: ', 'Concept: renal-cell-carcinoma, to be written “renal cell carcinoma”.', 'Source: ', `From: Renal Lexicon ${edition}.`])
      assert.ok(text.includes(part), text);
  }); // prettier-ignore

  test('a published source: its edition, and whether we have seen it', () => {
    const entry = knowledge.lexicon.entries.find(
      ({ designation: { status, source } }) => (status === 'superseded' || status === 'deprecated') && source !== undefined,
    );
    const { designation } = entry ?? assert.fail('no designation has a source of its own');
    const explanation = why(open(`They wrote about the ${designation.text} there.`));
    const source = knowledge.lexicon.sources.get(designation.source ?? '');
    assert.ok(explanation.source?.startsWith(source?.title ?? '?'));
    assert.equal(explanation.verification, source?.verification);
    assert.match(renderExplanation(explanation, nowhere), /\((seen|quoted second-hand|not verified)\)/);
  }); // prettier-ignore

  test('a row of a table instead of a concept', () => {
    const text = renderExplanation(
      { rule: 'tnm-invalid', title: 'T', evidence: 'row 5', source: 'AJCC, 8th, chapter 60', verification: 'secondHand', edition: '2026.11' },
      nowhere,
    );
    assert.equal(text, 'T (tnm-invalid).\nEvidence: row 5.\nSource: AJCC, 8th, chapter 60 (quoted second-hand).\nFrom: Renal Lexicon 2026.11.');
  }); // prettier-ignore

  test('a project’s own entry: its name and file', () => {
    const base = lexiconFile.concepts.find(({ id }) => id === 'renal-cell-carcinoma') ?? assert.fail();
    const own = new Knowledge(new Lexicon(lexiconFile, [{ name: 'my-study', concepts: [{ ...base }] }]));
    const explanation = why(new Document('A hypernephroma.', 'markdown', own));
    assert.equal(explanation.layer, 'my-study');
    const text = renderExplanation(explanation, (id) => `.renal-lexicon/terminology/x/${id}.yml`);
    assert.match(text, /From: my-study, \.renal-lexicon\/terminology\/x\/renal-cell-carcinoma\.yml\.$/);
    assert.match(text, /Source: my-study, “renal cell carcinoma” \(its own entry\)/);
  });
});
