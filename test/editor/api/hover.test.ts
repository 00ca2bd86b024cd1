import * as assert from 'node:assert/strict';
import { hoverSaying, openDocument, place } from './support.ts';

suite('hover', () => {
  for (const language of ['markdown', 'plaintext']) {
    test(`explains the longest term in ${language} and covers it whole`, async () => {
      const document = await openDocument(
        'The tumor lies within Gerota’s fascia 😀 of the renal cell carcinoma.\n',
        language,
      );
      const gerota = await hoverSaying(document, place(document, 'fascia'), 'Gerota fascia');
      assert.match(gerota.text, /Fibrous envelope.*\*\*In plain language:\*\* A thin, tough sheet/s);
      assert.equal(document.getText(gerota.range), 'Gerota’s fascia');
      const carcinoma = await hoverSaying(document, place(document, 'cell'), 'renal cell carcinoma');
      assert.equal(document.getText(carcinoma.range), 'renal cell carcinoma');
    });
  }

  test('puts the plain definition first where the front matter says so', async () => {
    const document = await openDocument('---\naudience: plain\n---\n\nIt grew through Gerota fascia.\n');
    const { text } = await hoverSaying(document, place(document, 'Gerota'), 'Professional definition');
    assert.ok(text.indexOf('A thin, tough sheet') < text.indexOf('Fibrous envelope'), text);
  });
});
