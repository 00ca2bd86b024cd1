import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { CompletionResolveRequest, MarkupKind, type TextEdit } from 'vscode-languageserver-protocol/node';
import { Editor, openMarked, textOf } from '../support/editor.ts';
import { Server } from '../support/server.ts';

suite('server: features', () => {
  let server: Server;
  before(async () => (server = await Server.start()));
  after(() => server[Symbol.asyncDispose]());

  test('hover: both definitions, the codes and the source, as Markdown', async () => {
    const { editor, at } = await openMarked(server, 'The Gerota’s fas¦cia was opened.');
    const hover = await editor.hover(at);
    assert.equal(editor.slice(hover?.range ?? assert.fail()), 'Gerota’s fascia');
    assert.equal((hover?.contents as { kind: string } | undefined)?.kind, MarkupKind.Markdown);
    const text = textOf(hover);
    assert.match(text, /^### Gerota fascia\n/);
    for (const part of ['**In plain language:**', '**Preferred form:** Gerota fascia', '**Codes:**', '**Source:**', '**From:** Renal Lexicon'])
      assert.ok(text.includes(part), part);
  }); // prettier-ignore

  test('hover: a superseded name says so', async () => {
    const { editor, at } = await openMarked(server, 'A Fuhrman gra¦de was given.');
    assert.match(textOf(await editor.hover(at)), /\*\*“Fuhrman grade” is superseded since 2016:\*\*/);
  });

  test('hover: several meanings are all shown', async () => {
    const { editor, at } = await openMarked(server, 'The A¦ML was large.');
    assert.match(textOf(await editor.hover(at)), /has 2 meanings/);
  });

  test('hover: none in code, and none in a document that is not open', async () => {
    const { editor, at } = await openMarked(server, '`nephrec¦tomy`');
    assert.equal(await editor.hover(at), null);
    await editor.close();
    assert.equal(await editor.hover(at), null);
  });

  test('hover: after an edit, of the text as it is then', async () => {
    const editor = await Editor.open(server, 'abc nephrectomy');
    await editor.edit(0, 0, '🙂\r\n');
    await editor.edit(editor.text.length, editor.text.length, '\n\npartial nephrectomy');
    const hover = await editor.hover(editor.position(editor.text.length - 1));
    assert.equal(editor.slice(hover?.range ?? assert.fail()), 'partial nephrectomy');
    assert.equal(hover?.range?.start.line, 3);
  });

  test('completion: kept by the editor’s own filter, in the server’s order, asked for again', async () => {
    const { editor, at } = await openMarked(server, 'A partial nefrect¦ was done.');
    const { isIncomplete, items } = await editor.complete(at);
    assert.equal(isIncomplete, true);
    assert.equal(items[0]?.label, 'partial nephrectomy');
    assert.deepEqual(
      items.map((item) => item.sortText),
      items.map((item) => item.sortText).sort((a = '', b = '') => (a < b ? -1 : 1)),
    );
    for (const { filterText, textEdit } of items) {
      if (!textEdit || !('insert' in textEdit)) assert.fail('insert and replace are given');
      assert.equal(editor.slice(textEdit.insert), filterText);
      assert.ok(editor.slice(textEdit.replace).startsWith(filterText ?? '?'));
      assert.equal(textEdit.insert.start.line, textEdit.replace.end.line);
    }
  });

  test('completion: the documentation comes when an item is looked at', async () => {
    const { editor, at } = await openMarked(server, 'nephrect¦');
    const [item] = (await editor.complete(at)).items;
    assert.equal(item?.documentation, undefined);
    const resolved = await server.connection.sendRequest(CompletionResolveRequest.type, item ?? assert.fail());
    assert.match((resolved.documentation as { value: string }).value, /### nephrectomy/);
    assert.deepEqual(resolved.textEdit, item?.textEdit);
  });

  test('completion: foreign data in an item is no fault', async () => {
    for (const data of [undefined, null, 5, 'x', { concept: '__proto__' }, { uri: 7, concept: {} }, { concept: 'constructor', uri: '../../etc' }]) {
      const resolved = await server.connection.sendRequest(CompletionResolveRequest.type, { label: 'x', data });
      assert.equal(resolved.label, 'x');
      assert.equal(resolved.documentation, undefined);
    }
  }); // prettier-ignore

  test('completion: one range for a client that knows no two', async () => {
    await using plain = await Server.start({ capabilities: { textDocument: { completion: {} } } });
    const { editor, at } = await openMarked(plain, 'nephrec¦tmy');
    const [item] = (await editor.complete(at)).items;
    const edit = item?.textEdit as TextEdit;
    assert.equal(editor.apply([edit]), item?.label);
  });

  test('code actions: the fix, the comments, the reason; nothing that a folder would have to keep', async () => {
    const { editor, at } = await openMarked(server, 'A hyper¦nephroma grew.');
    const actions = await editor.actions({ start: at, end: at }, ['quickfix']);
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred ?? false]),
      [
        ['Replace with “renal cell carcinoma”', true],
        ['Ignore deprecated-term on this line', false],
        ['Ignore deprecated-term in this file', false],
        ['Why is this flagged?', false],
      ],
    );
    const texts = actions.map(({ edit }) => editor.apply(edit?.changes?.[editor.uri] ?? []));
    assert.deepEqual(texts, [
      'A renal cell carcinoma grew.',
      'A hypernephroma grew. <!-- renal-lexicon-ignore deprecated-term -->',
      '<!-- renal-lexicon-ignore-file deprecated-term -->\n\nA hypernephroma grew.',
      'A hypernephroma grew.',
    ]);
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'deprecated-term');
  });

  test('code actions: none is preferred where one has to choose', async () => {
    const { editor, at } = await openMarked(server, 'Tumors had a Fuhrman gra¦de.');
    const actions = await editor.actions({ start: at, end: at }, ['quickfix']);
    assert.ok(actions.length >= 2);
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
  });

  test('code actions: fix all where it is asked for, and nothing where nothing is to be done', async () => {
    const { editor, at } = await openMarked(server, 'A hypernephroma and a nephrectmy.\n\nA Fuhrman grade.¦');
    const start = { line: 0, character: 0 };
    for (const only of [['source.fixAll.renalLexicon'], ['source.fixAll'], ['source']]) {
      const [action, ...more] = await editor.actions({ start, end: at }, only);
      assert.deepEqual(more, []);
      assert.equal(action?.kind, 'source.fixAll.renalLexicon');
      assert.equal(
        editor.apply(action?.edit?.changes?.[editor.uri] ?? []),
        'A renal cell carcinoma and a nephrectomy.\n\nA Fuhrman grade.',
      );
    }
    const clean = await Editor.open(server, 'Nothing here.', { uri: 'untitled:clean' });
    assert.deepEqual(await clean.actions({ start, end: start }), []);
  });

  test('code actions: of the kinds that are asked for only', async () => {
    const { editor, at } = await openMarked(server, 'A hyper¦nephroma grew.');
    assert.deepEqual(await editor.actions({ start: at, end: at }, ['refactor']), []);
    const kinds = (await editor.actions({ start: at, end: at }, ['quickfix'])).map(({ kind }) => kind);
    assert.deepEqual([...new Set(kinds)], ['quickfix']);
  });

  test('plain text: finding and fix, but no comment', async () => {
    const { editor, at } = await openMarked(server, 'A hyper¦nephroma grew.', {
      uri: 'untitled:note.txt',
      languageId: 'plaintext',
    });
    const titles = (await editor.actions({ start: at, end: at }, ['quickfix'])).map(({ title }) => title);
    assert.deepEqual(titles, ['Replace with “renal cell carcinoma”', 'Why is this flagged?']);
  });

  test('status: what our client shows', async () => {
    const editor = await Editor.open(server, '---\naudience: plain\n---\n\nText.', { uri: 'untitled:status' });
    const status = await server.connection.sendRequest('renalLexicon/status', { uri: editor.uri });
    const { edition, concepts, ...rest } = status as { edition: string; concepts: number };
    assert.match(edition, /^\d{4}\.\d{2}$/);
    assert.ok(concepts >= 150);
    assert.deepEqual(rest, { projectConcepts: 0, audience: 'plain', audienceFrom: 'front matter' });
  });
});
