import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { Editor, openMarked } from '../support/editor.ts';
import { Server } from '../support/server.ts';

suite('server: positions and large texts', () => {
  let server: Server;
  before(async () => (server = await Server.start()));
  after(() => server[Symbol.asyncDispose]());

  test('out of range, negative, or no numbers: answered', async () => {
    const editor = await Editor.open(server, 'A nephrectomy.\nA hypernephroma.');
    const odd = [-1, 99, 2 ** 31, 2 ** 53, 0.5, NaN, null, 'x', undefined] as number[];
    for (const line of odd) {
      for (const character of odd) {
        const position = { line, character };
        await editor.hover(position);
        await editor.complete(position);
        await editor.actions({ start: position, end: position });
      }
    }
    assert.ok(await editor.hover({ line: 0, character: 4 }), 'and the next one as ever');
  });

  test('a range the wrong way round', async () => {
    const editor = await Editor.open(server, 'A hypernephroma.');
    const [start, end] = [editor.position(16), editor.position(0)];
    assert.ok((await editor.actions({ start, end })).length > 0);
  });

  test('an edit out of range leaves the server in step', async () => {
    const editor = await Editor.open(server, 'A nephrectomy.');
    const far = { line: 9, character: 9 };
    await editor.change([{ range: { start: far, end: far }, text: ' A hypernephroma.' }]);
    const [diagnostic] = await editor.pushed();
    assert.equal(editor.slice(diagnostic?.range ?? assert.fail()), 'hypernephroma');
  });

  const texts: Readonly<Record<string, string>> = {
    'CRLF line ends': 'One.\r\n\r\nTwo.\r\n',
    'CR line ends': 'One.\r\rTwo.\r',
    'a byte order mark': '\ufeff',
    'emoji and combining marks': '👩🏽‍⚕️ e\u0301 𝔸 ',
    'lone surrogates': '\ud83d x \udc00 \ud83d\ud83d ',
    'NUL and other controls': '\u0000\u0001\u001b\u007f ',
    'text from right to left': 'אבג \u202e ',
    'a line separator': 'one\u2028two\u2029 ',
  };
  for (const [what, text] of Object.entries(texts)) {
    test(`after ${what}: ranges are right`, async () => {
      const { editor, at } = await openMarked(server, `${text}A hyper¦nephroma grew.\r\n`);
      const hover = await editor.hover(at);
      assert.equal(editor.slice(hover?.range ?? assert.fail()), 'hypernephroma');
      assert.deepEqual((await editor.pushed()).map(({ range }) => editor.slice(range)), ['hypernephroma']);
    }); // prettier-ignore
  }

  const large: Readonly<Record<string, string>> = {
    'ten million characters': 'The patients of this series were followed for two years.\n\n'.repeat(175_000),
    'one line of a million characters': 'The patients of this series were followed for two years. '.repeat(17_500),
    'one word of a million letters': 'x'.repeat(1_000_000),
    'a hundred thousand brackets': '[('.repeat(50_000),
  };
  for (const [what, text] of Object.entries(large)) {
    test(`${what}: answered, and the end is in its place`, { timeout: 120_000 }, async () => {
      const editor = await Editor.open(server, `${text}\n\nA hypernephroma`, { uri: `untitled:${what.length}` });
      const hover = await editor.hover(editor.position(editor.text.length - 3));
      assert.equal(editor.slice(hover?.range ?? assert.fail()), 'hypernephroma');
      assert.deepEqual((await editor.pushed()).map(({ range }) => editor.slice(range)), ['hypernephroma']);
      await editor.edit(0, 0, 'A nephrectmy. ');
      assert.equal((await editor.pushed()).length, 2);
      await editor.close();
    }); // prettier-ignore
  }
});
