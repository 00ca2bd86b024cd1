import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { append, openDocument, ours, untilFindings } from './support.ts';

const text = 'A hypernephroma needs nephrectmy.\n';
const found = ['deprecated-term: hypernephroma', 'misspelling: nephrectmy'];

suite('diagnostics', () => {
  for (const language of ['markdown', 'plaintext']) {
    test(`stand at the words of a document in ${language}, and follow an edit`, async () => {
      const document = await openDocument(text, language);
      await untilFindings(document, found);
      await append(document, '\nThe metastassis is small.\n');
      await untilFindings(document, [...found, 'misspelling: metastassis']);
    });
  }

  test('say their severity, the page of their rule, and what is out of use', async () => {
    const document = await openDocument(text);
    await untilFindings(document, found);
    const deprecated = ours(document.uri).find(({ tags }) => tags?.includes(vscode.DiagnosticTag.Deprecated));
    assert.ok(deprecated);
    assert.equal(deprecated.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(
      deprecated.message,
      /^“hypernephroma” is deprecated: .* Consider “renal cell carcinoma”\. \[Renal Lexicon /,
    );
    const target = typeof deprecated.code === 'object' ? deprecated.code.target : undefined;
    assert.ok(target, 'the rule has a page');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(page, /^#.*\n/m);
  });

  test('point from a second form of a name to the first', async () => {
    const document = await openDocument(
      'We gave stereotactic ablative radiotherapy, again stereotactic ablative radiotherapy.\n\nThe stereotactic body radiotherapy helped.\n',
    );
    await untilFindings(document, ['inconsistent-designation: stereotactic body radiotherapy']);
    const [related] = ours(document.uri)[0]?.relatedInformation ?? [];
    assert.equal(document.getText(related?.location.range), 'stereotactic ablative radiotherapy');
  });
});
