/** What the tests inside the extension host share. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const extensionId = 'renal-lexicon.renal-lexicon';

/** Asks until the answer is something: the editor and the language server work in their own time. */
export async function until<T>(
  ask: () => T | PromiseLike<T>,
  what = String(ask),
  limit = 15_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`Not so within ${limit} ms: ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** An unsaved document in front of the writer. */
export async function openDocument(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Our extension as the editor knows it, active or not. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  assert.ok(found, `${extensionId} is not installed`);
  return found;
}
