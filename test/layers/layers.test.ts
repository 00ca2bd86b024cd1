import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { circles, importsOf, sourcesIn, type Import } from '../support/imports.ts';
import { root } from '../support/knowledge.ts';

/** A row of the table of layers in ARCHITECTURE.md. */
interface Layer {
  readonly name: string;
  /** A folder, or one file. */
  readonly path: string;
  readonly mayImport: readonly string[];
}

function readLayers(): Layer[] {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const [, table = ''] = /^\| *layer *\| *folder *\| *may import *\|\n\|[-| ]+\|\n((?:\|.*\|\n)+)/m.exec(text) ?? [];
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', path = '', imports = ''] = row.split('|').slice(1, -1).map((cell) => cell.trim());
      return { name, path, mayImport: imports.split(',').map((each) => each.trim()).filter(Boolean) };
    });
} // prettier-ignore

const layers = readLayers();
const layerOf = (file: string): Layer | undefined =>
  layers.find(({ path }) => file === path || file.startsWith(`${path}/`));
const files = sourcesIn('server/src', 'client/src', 'terminology/tools').filter((file) => !file.endsWith('.d.ts'));
const imports: Import[] = files.flatMap(importsOf);

suite('layers', () => {
  test('are read from ARCHITECTURE.md: each with files, and each named layer is one', () => {
    const names = layers.map(({ name }) => name);
    for (const needed of ['text', 'lexicon', 'match', 'rules', 'features', 'engine', 'lsp', 'node', 'cli', 'client'])
      assert.ok(names.includes(needed), needed);
    for (const layer of layers) {
      assert.ok(files.some((file) => layerOf(file) === layer), `${layer.name} has no file in ${layer.path}`);
      for (const other of layer.mayImport) assert.ok(names.includes(other), `${layer.name} names ${other}`);
    }
  }); // prettier-ignore

  test('hold every source file', () => {
    assert.ok(files.length > 60, `${files.length} files`);
    assert.deepEqual(
      files.filter((file) => !layerOf(file)),
      [],
    );
  });

  test('import only what their row names', () => {
    const own = imports.filter(({ target }) => target !== undefined);
    assert.ok(own.length > 150, `${own.length} imports`);
    const wrong = own.filter(({ file, target }) => {
      const [from, to] = [layerOf(file), layerOf(target ?? '')];
      return !from || !to || (from !== to && !from.mayImport.includes(to.name));
    });
    assert.deepEqual(
      wrong.map(({ file, specifier }) => `${file} imports ${specifier}`),
      [],
    );
  });

  test('have no import circle, type imports included', () => {
    assert.deepEqual(circles(imports), []);
    const a: Import = { file: 'a', specifier: './b', target: 'b' };
    assert.deepEqual(circles([a, { file: 'b', specifier: './a', target: 'a' }]), ['a > b > a'], 'it would see one');
  });
});

suite('packages', () => {
  const importers = (test_: RegExp) => [
    ...new Set(imports.filter(({ specifier }) => test_.test(specifier)).map(({ file }) => file)),
  ];
  const outside = (pattern: RegExp, ...folders: string[]) =>
    importers(pattern).filter((file) => !folders.some((folder) => file.startsWith(folder)));

  test('fuse.js is imported by one file', () =>
    assert.deepEqual(importers(/^fuse\.js/), ['server/src/match/fuzzy.ts']));

  test('the protocol is known to lsp/ and node/, and the client’s to the client', () => {
    assert.ok(importers(/^vscode-languageserver/).length > 3);
    assert.deepEqual(outside(/^vscode-languageserver/, 'server/src/lsp/', 'server/src/node/'), []);
    assert.deepEqual(outside(/^vscode-languageclient/, 'client/src/'), []);
  });

  test('vscode is known to the client alone', () => {
    assert.ok(importers(/^vscode$/).length > 2);
    assert.deepEqual(outside(/^vscode$/, 'client/src/'), []);
  });

  test('Node is known to node/, cli/ and the tools, not to the engine, lsp/ or the client', () => {
    assert.deepEqual(outside(/^node:/, 'server/src/node/', 'server/src/cli/', 'terminology/tools/'), []);
    const bare = /^(fs|path|os|url|util|child_process|http|https|net|tls|dgram|dns|vm|worker_threads)(\/|$)/;
    assert.deepEqual(importers(bare), []);
  });

  test('nothing of ours reaches the network or starts a program', () => {
    assert.deepEqual(importers(/^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|vm|cluster)$/), []);
    for (const file of files.filter((each) => !each.startsWith('terminology/'))) {
      const text = readFileSync(join(root, file), 'utf8');
      assert.doesNotMatch(text, /\b(fetch|eval|XMLHttpRequest|WebSocket|new Function)\s*\(/, file);
    }
  });

  test('each is one of package.json', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
    const known = new Set(Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] }));
    for (const { specifier, target, file } of imports) {
      if (target !== undefined || specifier.startsWith('node:') || specifier === 'vscode') continue;
      const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
      assert.ok(known.has(name), `${file} imports ${specifier}`);
    }
  }); // prettier-ignore
});
