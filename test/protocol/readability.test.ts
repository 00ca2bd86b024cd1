import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Editor } from '../support/editor.ts';
import { Server } from '../support/server.ts';

interface Status {
  readonly readability?: { readonly grade: number; readonly target: number; readonly words: number };
}

const sentence = 'The kidney makes urine and sends it to the bladder. ';

suite('status: how hard a text is to read', () => {
  const statusOf = async (server: Server, text: string) => {
    const editor = await Editor.open(server, text, { uri: `untitled:${encodeURIComponent(text.slice(0, 40))}` });
    return { editor, status: await ask(server, editor) };
  };
  const ask = (server: Server, { uri }: Editor) =>
    server.connection.sendRequest('renalLexicon/status', { uri }) as Promise<Status>;

  test('of a text for lay readers, kept up with its edits', async () => {
    await using server = await Server.start();
    const text = `---\naudience: plain\n---\n\n${sentence.repeat(4)}`;
    const { editor, status } = await statusOf(server, text);
    assert.deepEqual(status.readability?.words, 40);
    assert.equal(status.readability?.target, 8);
    assert.ok((status.readability?.grade ?? 99) < 6);
    const hard = 'Multidisciplinary consultation determines individualized therapeutic recommendations. ';
    await editor.edit(text.length, text.length, hard.repeat(4));
    assert.ok(((await ask(server, editor)).readability?.grade ?? 0) > 8);
  });

  test('not of a text for professional readers, nor of a few words', async () => {
    await using server = await Server.start();
    assert.equal((await statusOf(server, sentence.repeat(4))).status.readability, undefined);
    const short = `---\naudience: plain\n---\n\n${sentence}`;
    assert.equal((await statusOf(server, short)).status.readability, undefined);
  });
});
