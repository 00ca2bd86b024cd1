import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { Editor } from '../support/editor.ts';
import { Folder } from '../support/folder.ts';
import { Server } from '../support/server.ts';

const ignoreFile = '.renal-lexicon/ignore.yml';
const uriOf = (folder: Folder, path: string) => pathToFileURL(folder.join(path)).href;

/** A server whose client writes what it is asked to write into the folder. */
async function start(folder: Folder): Promise<Server> {
  const server = await Server.start({ folders: [{ uri: pathToFileURL(folder.path).href, name: 'my-study' }] });
  server.onApplyEdit = ({ edit }) => {
    for (const change of edit.documentChanges ?? []) {
      if (!('edits' in change)) continue;
      const [{ newText = '' } = {}] = (change as TextDocumentEdit).edits as { newText?: string }[];
      folder.write(ignoreFile, newText);
    }
    return { applied: true };
  };
  return server;
}

async function actionsAt(editor: Editor, offset: number): Promise<CodeAction[]> {
  await editor.pushed();
  const at = editor.position(offset);
  return editor.actions({ start: at, end: at }, ['quickfix']);
}

async function choose(server: Server, actions: readonly CodeAction[], title: string): Promise<void> {
  const { command } = actions.find((action) => action.title === title) ?? {};
  await server.connection.sendRequest('workspace/executeCommand', command ?? assert.fail(`${title} is not offered`));
}

const left = async (server: Server, editor: Editor, count: number) => {
  const { diagnostics } = await server.diagnostics(editor.uri, (params) => params.diagnostics.length === count);
  return diagnostics.map(({ range }) => range.start.line);
};

suite('ignore this finding here for good', () => {
  const text = 'One hypernephroma.\n\nTwo hypernephroma.\n';

  test('writes the place into the folder’s list, and stays silent when text is put above', async () => {
    using folder = new Folder();
    await using server = await start(folder);
    const editor = await Editor.open(server, text, { uri: uriOf(folder, 'sub dir/a.md') });
    await choose(server, await actionsAt(editor, text.indexOf('Two') + 6), 'Ignore this finding here for good');
    assert.deepEqual(await left(server, editor, 1), [0]);
    assert.equal(
      readFileSync(folder.join(ignoreFile), 'utf8').split('\n').slice(1).join('\n'),
      '- rule: deprecated-term\n  text: "hypernephroma"\n  context: "¶ two … ¶"\n  file: "sub dir/a.md"\n',
    );
    await editor.edit(0, 0, 'A new first paragraph.\n\n');
    assert.deepEqual((await editor.pushed()).map(({ range }) => range.start.line), [2]);
    const other = await Editor.open(server, text, { uri: uriOf(folder, 'b.md') });
    assert.equal((await other.pushed()).length, 2, 'it holds in its own file only');
  }); // prettier-ignore

  test('goes on a list that is there, line by line', async () => {
    using folder = new Folder({ [ignoreFile]: '# Ours\n- rule: misspelling # a name\n  term: Xyz\n' });
    await using server = await start(folder);
    const editor = await Editor.open(server, text, { uri: uriOf(folder, 'a.md') });
    await choose(server, await actionsAt(editor, 6), 'Ignore this finding here for good');
    await left(server, editor, 1);
    const written = readFileSync(folder.join(ignoreFile), 'utf8');
    assert.ok(written.startsWith('# Ours\n- rule: misspelling # a name\n  term: Xyz\n- rule: deprecated-term\n'), written);
  }); // prettier-ignore
});

suite('ignore a rule in this file', () => {
  test('is an entry of the folder’s list where the format has no comments', async () => {
    using folder = new Folder();
    await using server = await start(folder);
    const uri = uriOf(folder, 'a.txt');
    const editor = await Editor.open(server, 'A hypernephroma.', { uri, languageId: 'plaintext' });
    const actions = await actionsAt(editor, 4);
    assert.deepEqual(actions.map(({ title }) => title), [
      'Replace with “renal cell carcinoma”', 'Ignore this finding here for good', 'Ignore “hypernephroma” in this folder', 'Ignore deprecated-term in this file', 'Why is this flagged?',
    ]);
    await choose(server, actions, 'Ignore deprecated-term in this file');
    await left(server, editor, 0);
    assert.match(readFileSync(folder.join(ignoreFile), 'utf8'), /- rule: deprecated-term\n {2}file: "a\.txt"\n$/);
  }); // prettier-ignore

  test('is a comment in Markdown, and needs no folder', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, '---\ntitle: x\n---\n\nA hypernephroma.\n');
    const actions = await actionsAt(editor, 24);
    const { edit } = actions.find(({ title }) => title === 'Ignore deprecated-term in this file') ?? {};
    const after = editor.apply(edit?.changes?.[editor.uri] ?? []);
    assert.equal(
      after,
      '---\ntitle: x\n---\n\n<!-- renal-lexicon-ignore-file deprecated-term -->\n\nA hypernephroma.\n',
    );
    await editor.change([{ text: after }]);
    assert.deepEqual(await editor.pushed(), []);
  });
});

suite('a comment with a fault', () => {
  test('has a hint without a page, a fix, and nothing that would silence it', async () => {
    using folder = new Folder();
    await using server = await start(folder);
    const text = 'A tumor. <!-- renal-lexicon-ignore mispelling -->';
    const editor = await Editor.open(server, text, { uri: uriOf(folder, 'a.md') });
    const [hint] = await editor.pushed();
    assert.deepEqual([hint?.code, hint?.severity, hint?.codeDescription], ['ignore-comment', 4, undefined]);
    const actions = await actionsAt(editor, text.indexOf('mispelling'));
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Replace with “misspelling”'],
    );
  });
});

suite('why is this flagged', () => {
  const text = 'A hypernephroma.\n';

  test('says on what the finding rests, and opens the rule’s page where the client can', async () => {
    await using server = await Server.start({ capabilities: { window: { showDocument: { support: true } } } });
    const editor = await Editor.open(server, text);
    let offered: readonly string[] = [];
    server.onShowMessage = (titles) => (offered = titles)[0];
    await choose(server, await actionsAt(editor, 4), 'Why is this flagged?');
    const [page = ''] = await server.until('the page', () => server.opened.length > 0 && server.opened);
    assert.match(server.shown[0] ?? '', /^Superseded or deprecated term \(deprecated-term\)\.\n“hypernephroma” is deprecated: /);
    assert.match(server.shown[0] ?? '', /Source: .*\nFrom: Renal Lexicon \d{4}\.\d{2}\.$/);
    assert.deepEqual(offered, ['Open the Rule’s Page']);
    assert.ok(existsSync(fileURLToPath(page)), page);
  }); // prettier-ignore

  test('is a plain message in a client that opens nothing', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, text);
    await choose(server, await actionsAt(editor, 4), 'Why is this flagged?');
    await server.until('the message', () => server.shown.length > 0);
    assert.deepEqual(server.opened, []);
  });

  test('names the project’s own file', async () => {
    const file = '.renal-lexicon/terminology/things/zorbium.yml';
    using folder = new Folder({
      [file]: 'definition:\n  professional: { text: Thing of ours. }\n  plain: { text: A thing. }\ndesignations:\n  - { text: zorbium, status: preferred }\n  - { text: old zorb, status: deprecated, reason: It was never one., replacing: automatic }\n',
    });
    await using server = await start(folder);
    await server.diagnostics(uriOf(folder, file), () => true);
    const editor = await Editor.open(server, 'An old zorb.', { uri: uriOf(folder, 'a.md') });
    await choose(server, await actionsAt(editor, 5), 'Why is this flagged?');
    await server.until('the message', () => server.shown.length > 0);
    assert.match(server.shown[0] ?? '', /Concept: zorbium.*\n[^]*From: my-study, \.renal-lexicon\/terminology\/things\/zorbium\.yml\.$/);
  }); // prettier-ignore

  test('of a text that has changed, a document that is closed, and arguments of others is no fault', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, text);
    const actions = await actionsAt(editor, 4);
    await editor.edit(0, 0, 'New. ');
    await choose(server, actions, 'Why is this flagged?');
    await server.until('the message', () => server.shown.length > 0);
    assert.match(server.shown[0] ?? '', /has changed/);
    for (const argument of [undefined, null, 5, {}, { uri: editor.uri }, { uri: 'untitled:none', rule: 'x' }, { uri: editor.uri, rule: {}, start: 'x' }]) {
      const answer = await server.connection.sendRequest('workspace/executeCommand', {
        command: 'renalLexicon.explain',
        ...(argument !== undefined && { arguments: [argument] }),
      });
      assert.equal(answer, null);
    }
    assert.deepEqual(server.warnings(), []);
  }); // prettier-ignore
});
