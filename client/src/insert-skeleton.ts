import * as vscode from 'vscode';

/** The format of the snippet files that the extension contributes. */
interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** Lets the writer pick an article skeleton and inserts it with its tab stops; opens a new document when none is open. */
export async function insertSkeleton(extensionUri: vscode.Uri): Promise<void> {
  const editor = vscode.window.activeTextEditor ?? (await openNew());
  const language = editor.document.languageId === 'plaintext' ? 'plaintext' : 'markdown';
  const snippets = await readSnippets(extensionUri, language);
  const picked = await vscode.window.showQuickPick(
    Object.entries(snippets).map(([label, snippet]) => ({ label, detail: snippet.description, snippet })),
    { title: 'Insert an article skeleton', placeHolder: 'Kind of article', matchOnDetail: true },
  );
  if (!picked) return;
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await editor.insertSnippet(new vscode.SnippetString(picked.snippet.body.join('\n')));
}

async function openNew(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown' }));
}

async function readSnippets(extensionUri: vscode.Uri, language: string): Promise<Readonly<Record<string, Snippet>>> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'snippets', `${language}.code-snippets`);
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Record<string, Snippet>;
}
