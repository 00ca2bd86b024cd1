import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { Editor, messageOf, openMarked, textOf } from '../support/editor.ts';
import { Folder } from '../support/folder.ts';
import { Server } from '../support/server.ts';

const concept = (name: string, definition = 'Thing of this project that tests know.') => `definition:
  professional: { text: ${definition} }
  plain: { text: A thing. }
designations:
  - { text: ${name}, status: preferred }
`;
const file = '.renal-lexicon/terminology/things/zorbium.yml';
const uriOf = (folder: Folder, path: string) => pathToFileURL(folder.join(path)).href;
const changed = (server: Server, folder: Folder, path = file) =>
  server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(folder, path), type: 2 }],
  });
const start = (folder: Folder, trusted?: boolean) =>
  Server.start({
    folders: [{ uri: pathToFileURL(folder.path).href, name: 'my-study' }],
    ...(trusted !== undefined && { trusted }),
  });
const published = (server: Server, uri: string) => server.diagnostics(uri, () => true);

suite('a folder’s own terminology', () => {
  test('is hovered, and says where it comes from; a folder beside it is not concerned', async () => {
    using folder = new Folder({ [file]: concept('zorbium') });
    await using server = await start(folder);
    const { editor, at } = await openMarked(server, 'The zor¦bium.', { uri: uriOf(folder, 'a.md') });
    await published(server, uriOf(folder, file));
    assert.match(textOf(await editor.hover(at)), /### zorbium[^]*\*\*From:\*\* my-study/);
    const outside = await openMarked(server, 'The zor¦bium.', { uri: `${pathToFileURL(folder.path).href}-2/a.md` });
    assert.equal(await outside.editor.hover(outside.at), null);
  });

  test('is watched', async () => {
    using folder = new Folder({});
    await using server = await start(folder);
    await server.until('a watcher', () => server.registered.includes('workspace/didChangeWatchedFiles'));
  });

  test('takes the place of a bundled concept of the same id, and gives it back', async () => {
    const own = '.renal-lexicon/terminology/surgery-procedures/nephrectomy.yml';
    using folder = new Folder({ [own]: concept('nephrectomy', 'Ours.') });
    await using server = await start(folder);
    const { editor, at } = await openMarked(server, 'A nephrec¦tomy.', { uri: uriOf(folder, 'a.md') });
    await published(server, uriOf(folder, own));
    assert.match(textOf(await editor.hover(at)), /Ours\\?\./);
    folder.remove(own);
    await changed(server, folder, own);
    await server.until('the deletion', () => server.published.filter(({ uri }) => uri === uriOf(folder, own)).length > 1);
    assert.match(textOf(await editor.hover(at)), /\*\*From:\*\* Renal Lexicon/);
  }); // prettier-ignore

  test('broken: the last good version stays and the fault stands in the file; repaired: both are gone', async () => {
    using folder = new Folder({ [file]: concept('zorbium') });
    await using server = await start(folder);
    const uri = uriOf(folder, file);
    const { editor, at } = await openMarked(server, 'The zor¦bium.', { uri: uriOf(folder, 'a.md') });
    assert.deepEqual((await published(server, uri)).diagnostics, []);

    folder.write(file, concept('zorbium').replace('preferred', 'best'));
    await changed(server, folder);
    const { diagnostics } = await server.diagnostics(uri, (params) => params.diagnostics.length > 0);
    assert.equal(diagnostics.length, 1);
    assert.match(messageOf(diagnostics[0]), /designations\.0\.status is "best"/);
    assert.deepEqual(diagnostics[0]?.range, {
      start: { line: 4, character: 29 },
      end: { line: 4, character: 33 },
    });
    assert.match(textOf(await editor.hover(at)), /### zorbium/);

    folder.write(file, concept('zorbium', 'Repaired.'));
    await changed(server, folder);
    await server.diagnostics(uri, (params) => params.diagnostics.length === 0);
    assert.match(textOf(await editor.hover(at)), /Repaired/);
  });

  test('deleted: forgotten, and with it its faults', async () => {
    using folder = new Folder({ [file]: concept('zorbium').replace('preferred', 'best') });
    await using server = await start(folder);
    const uri = uriOf(folder, file);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
    folder.remove(file);
    await changed(server, folder);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('with a fault over several lines: the range ends where the fault ends', async () => {
    const text = `${concept('zorbium')}relations:\n  extra:\n    a: 1\n    b: 2\n`;
    using folder = new Folder({ [file]: text });
    await using server = await start(folder);
    const { diagnostics } = await server.diagnostics(uriOf(folder, file), (params) => params.diagnostics.length > 0);
    const lines = text.split('\n');
    for (const { range } of diagnostics) {
      assert.ok(range.end.line < lines.length);
      assert.ok(range.end.character <= (lines[range.end.line] ?? '').length, JSON.stringify(range));
    }
  });

  test('of files that cannot be read: each is told of, the others go on, and nothing of them is shown', async () => {
    using secret = new Folder({ 'secret.yml': 'password: hunter2\n' });
    using folder = new Folder({
      [file]: concept('zorbium'),
      '.renal-lexicon/terminology/things/null.yml': 'null',
      '.renal-lexicon/terminology/things/large.yml': `# ${'x'.repeat(1_000_001)}\n`,
      '.renal-lexicon/terminology/things/proto.yml': '__proto__: { x: 1 }\n',
    });
    folder.write('.renal-lexicon/terminology/things/binary.yml', Uint8Array.from([0xff, 0xfe, 0, 1, 2, 200]));
    symlinkSync(secret.join('secret.yml'), folder.join('.renal-lexicon/terminology/things/link.yml'));
    symlinkSync('/nowhere', folder.join('.renal-lexicon/terminology/things/dangling.yml'));
    await using server = await start(folder);
    const bad = ['null', 'large', 'proto', 'binary', 'link', 'dangling'];
    for (const name of bad) {
      const uri = uriOf(folder, `.renal-lexicon/terminology/things/${name}.yml`);
      const { diagnostics } = await server.diagnostics(uri, (params) => params.diagnostics.length > 0);
      assert.ok(diagnostics.length <= 5, name);
      assert.doesNotMatch(JSON.stringify(diagnostics), /hunter2/);
    }
    const { editor, at } = await openMarked(server, 'The zor¦bium.', { uri: uriOf(folder, 'a.md') });
    assert.ok(await editor.hover(at));
  });

  test('is left unread in a restricted workspace', async () => {
    using folder = new Folder({ [file]: concept('zorbium') });
    await using server = await start(folder, false);
    const { editor, at } = await openMarked(server, 'The zor¦bium and a hypernephroma.', { uri: uriOf(folder, 'a.md') });
    assert.equal((await editor.pushed()).length, 1, 'the bundled lexicon works');
    assert.equal(await editor.hover(at), null);
  }); // prettier-ignore
});

suite('ignore a term in a folder', () => {
  const ignoreFile = '.renal-lexicon/ignore.yml';

  test('the editor is asked to write the list; the finding goes, and comes back with the list’s deletion', async () => {
    using folder = new Folder({});
    await using server = await start(folder);
    const editor = await Editor.open(server, 'A hypernephroma.', { uri: uriOf(folder, 'a.md') });
    assert.equal((await editor.pushed()).length, 1);
    server.onApplyEdit = ({ edit }) => {
      const [, change] = edit.documentChanges ?? [];
      const [{ newText = '' } = {}] = (change as TextDocumentEdit).edits as { newText?: string }[];
      folder.write(ignoreFile, newText);
      return { applied: true };
    };
    const actions = await editor.actions({ start: editor.position(4), end: editor.position(4) });
    const { command } = actions.find(({ title }) => title === 'Ignore “hypernephroma” in this folder') ?? {};
    await server.connection.sendRequest('workspace/executeCommand', command ?? assert.fail('not offered'));
    const [{ edit } = assert.fail()] = server.applied;
    assert.deepEqual(edit.documentChanges?.[0], {
      kind: 'create',
      uri: uriOf(folder, ignoreFile),
      options: { ignoreIfExists: true },
    });
    await server.diagnostics(editor.uri, ({ diagnostics }) => diagnostics.length === 0);
    folder.remove(ignoreFile);
    await changed(server, folder, ignoreFile);
    await server.diagnostics(editor.uri, ({ diagnostics }) => diagnostics.length === 1);
  });

  test('an editor that refuses is told of in the log, and nothing changes', async () => {
    using folder = new Folder({});
    await using server = await start(folder);
    server.onApplyEdit = () => ({ applied: false, failureReason: 'read-only' });
    const uri = uriOf(folder, 'a.md');
    const editor = await Editor.open(server, 'A hypernephroma.', { uri });
    await editor.pushed();
    const argument = { uri, entry: { rule: 'deprecated-term', term: 'hypernephroma' } };
    await server.connection.sendRequest('workspace/executeCommand', {
      command: 'renalLexicon.ignore',
      arguments: [argument],
    });
    await server.until('a warning', () => server.warnings().some((message) => message.includes('read-only')));
    assert.equal((await editor.actions({ start: editor.position(4), end: editor.position(4) })).length > 0, true);
  });

  test('a list with a fault is not overwritten', async () => {
    using folder = new Folder({ [ignoreFile]: '- rule: [\n' });
    await using server = await start(folder);
    await server.diagnostics(uriOf(folder, ignoreFile), ({ diagnostics }) => diagnostics.length > 0);
    const argument = { uri: uriOf(folder, 'a.md'), entry: { rule: 'misspelling', term: 'x' } };
    await server.connection.sendRequest('workspace/executeCommand', {
      command: 'renalLexicon.ignore',
      arguments: [argument],
    });
    await server.until('a message', () => server.shown.length > 0);
    assert.deepEqual(server.applied, []);
  });

  test('arguments of others are no fault', async () => {
    using folder = new Folder({});
    await using server = await start(folder);
    const uri = uriOf(folder, 'a.md');
    for (const argument of [undefined, null, 5, {}, { uri }, { uri, entry: 5 }, { uri, entry: { rule: '__proto__', term: 'x' } }, { uri: '../../etc/passwd', entry: { rule: 'misspelling', term: 'x' } }, { uri, entry: { rule: 'misspelling', term: 5 } }, { uri, entry: { rule: 'misspelling', term: 'x', more: 1 } }]) {
      const answer = await server.connection.sendRequest('workspace/executeCommand', {
        command: 'renalLexicon.ignore',
        ...(argument !== undefined && { arguments: [argument] }),
      });
      assert.equal(answer, null);
    }
    assert.deepEqual(server.applied, []);
  }); // prettier-ignore
});
