import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { append, extension, openDocument, untilFindings } from './support.ts';

interface Contribution {
  readonly language: string;
  readonly path: string;
}

function contributions(): readonly Contribution[] {
  const { contributes } = extension().packageJSON as { contributes: { snippets: Contribution[] } };
  return contributes.snippets;
}

function names({ path }: Contribution): string[] {
  return Object.keys(JSON.parse(readFileSync(join(extension().extensionPath, path), 'utf8')) as object);
}

/**
 * A finding to wait for: once it is there, the text above it has been checked. It has a heading of its own, for a
 * skeleton may end in its references, which are left alone.
 */
const misspelt = 'nephrectmy';

/** Every one is checked for findings in test/snippets; here some are, to see that the editor changes nothing of that. */
const sampled = 8;

const ending = `\n\n# End\n\nThe ${misspelt} was done.\n`;

suite('article skeletons', () => {
  test('are there in Markdown and in plain text', () => {
    assert.deepEqual(
      contributions()
        .map(({ language }) => language)
        .toSorted(),
      ['markdown', 'plaintext'],
    );
    const [first, second] = contributions().map(names);
    assert.deepEqual(first, second);
    assert.ok((first?.length ?? 0) > 40);
  });

  // Both languages have the same skeletons, so that one of them need not be tried whole.
  for (const [langId, step] of [
    ['markdown', 1],
    ['plaintext', 4],
  ] as const) {
    test(`expand in ${langId}, and those looked at have no finding`, async () => {
      const contribution = contributions().find(({ language }) => language === langId);
      assert.ok(contribution);
      for (const [index, name] of names(contribution)
        .filter((_, i) => i % step === 0)
        .entries()) {
        const document = await openDocument('', langId);
        await vscode.commands.executeCommand('editor.action.insertSnippet', { langId, name });
        assert.ok(document.lineCount > 1, `${name} is inserted`);
        assert.doesNotMatch(document.getText(), /\$\{|\$\d/, `${name} leaves nothing of the snippet syntax`);
        if (index % sampled === 0) {
          await append(document, ending);
          await untilFindings(document, [`misspelling: ${misspelt}`]);
        }
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    }).timeout(180_000);
  }
});
