import assert from 'node:assert/strict';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { suite, test } from 'node:test';
import { openMarked } from '../support/editor.ts';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';
import { Server } from '../support/server.ts';

/** The Nodes of this machine besides the project's own: what `npx renal-lexicon` would run with. */
const nodes = [
  ...new Set(
    [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/bin', '/usr/bin']
      .map((folder) => join(folder, 'node'))
      .filter((path) => existsSync(path) && !realpathSync(path).startsWith(join(root, 'node_modules')))
      .map((path) => realpathSync(path)),
  ),
];

suite('the programs of package.json', () => {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };

  test('are there, and start with the line that finds Node', () => {
    assert.deepEqual(Object.keys(bin), ['renal-lexicon', 'renal-lexicon-server']);
    for (const path of Object.values(bin))
      assert.match(readFileSync(join(root, path), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  for (const node of nodes) {
    test(`renal-lexicon with ${node}`, () => {
      using folder = new Folder({ 'a.md': 'A hypernephroma.\n' });
      const { code, stdout, stderr } = runNode([join(root, bin['renal-lexicon'] ?? ''), 'check', 'a.md'], folder.path, node);
      assert.match(stdout, /^a\.md:1:3 warning deprecated-term/);
      assert.deepEqual([code, stderr], [1, '']);
    }); // prettier-ignore

    test(`renal-lexicon-server with ${node}`, async () => {
      await using server = await Server.start({ command: [node, join(root, bin['renal-lexicon-server'] ?? '')] });
      const { editor, at } = await openMarked(server, 'A hyper¦nephroma.');
      assert.ok(await editor.hover(at));
      assert.equal((await editor.pushed()).length, 1);
      assert.equal(server.stderr, '');
    });
  }

  test('were tried with a Node of the system', { skip: nodes.length === 0 && 'there is none here' }, () => {
    assert.ok(nodes.length > 0);
  });
});
