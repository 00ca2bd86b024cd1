import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDocument, textOf, until } from './support.ts';

/** What the editor would list at the end of a document, with the first items' documentation. */
async function suggestionsFor(typed: string, language: string): Promise<vscode.CompletionItem[]> {
  const document = await openDocument(typed, language);
  const end = document.positionAt(typed.length);
  return until(async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
      undefined,
      3,
    );
    return items.length > 0 && items;
  }, `suggestions for “${typed}”`);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

suite('completion', () => {
  for (const language of ['markdown', 'plaintext']) {
    test(`offers the term for a misspelling in ${language}, with its definition`, async () => {
      const [best] = await suggestionsFor('After the nefrec', language);
      assert.ok(best);
      assert.equal(labelOf(best), 'nephrectomy');
      assert.match(textOf(best.documentation ?? ''), /### nephrectomy.*\*\*In plain language:\*\*/s);
    });
  }

  test('replaces all the words that were typed of a term', async () => {
    const [best] = await suggestionsFor('Later partial nefrect', 'markdown');
    assert.ok(best);
    assert.equal(labelOf(best), 'partial nephrectomy');
    const range = best.range instanceof vscode.Range ? best.range : best.range?.replacing;
    assert.equal(range?.start.character, 'Later '.length);
  });
});
