import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { readBundles } from '../../scripts/bundles.ts';
import { notices } from '../../scripts/data-notices.ts';
import { bundledPackages, noticesText, readNotices, readPackage, type BundledPackage } from '../../scripts/notices.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';

/** What ships without being asked for by package.json: grows only on purpose. */
const maxPackages = 16;

suite('the third-party notices', () => {
  let packages: readonly BundledPackage[];
  before(async () => {
    packages = bundledPackages(await readBundles());
  });

  test('are up to date', () => {
    assert.equal(readNotices(), noticesText(packages), 'Run "node scripts/notices.ts".');
  });

  test('name few packages, each once, each with its licence in full', () => {
    const names = packages.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, `two versions of one package: ${names.join(', ')}`);
    assert.ok(names.length <= maxPackages, `${names.length} packages: ${names.join(', ')}`);
    for (const { name, text } of packages) {
      assert.match(text, /copyright|blue oak/i, name);
      assert.match(text, /without warranty|as is|no liability|disclaims all warranties/i, name);
    }
  });

  test('cover every code system of the lexicon', () => {
    const covered = new Set(notices.flatMap(({ systems }) => systems));
    const used = new Set(readTerminology().concepts.flatMap(({ codes }) => codes.map(({ system }) => system)));
    assert.ok(used.size > 0);
    for (const system of used) assert.ok(covered.has(system), `no licence for the codes of ${system}`);
  });

  test('keep the notice that SCOWL asks for', () => {
    assert.match(
      readNotices() ?? '',
      /Copyright 2000-2016 by Kevin Atkinson\n[^]*appear in\s+supporting documentation/,
    );
  });
});

suite('a package to be bundled', () => {
  const packageWith = (manifest: object, files: Readonly<Record<string, string>>): BundledPackage => {
    const folder = mkdtempSync(join(tmpdir(), 'renal-lexicon-notices-'));
    try {
      const all = { ...files, 'package.json': JSON.stringify({ name: 'some', version: '1.2.3', ...manifest }) };
      for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
      return readPackage(folder, ['dist/server.cjs']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('is refused with a licence that asks for more, or none', () => {
    for (const license of ['GPL-3.0-only', 'AGPL-3.0', 'MPL-2.0', 'CC-BY-SA-4.0', '(MIT OR GPL-3.0)', undefined])
      assert.throws(
        () => packageWith({ license }, { LICENSE: 'Text' }),
        /^Error: some 1\.2\.3 is in dist\/server\.cjs with the licence/,
      );
  });

  test('is refused without a licence text', () => {
    assert.throws(() => packageWith({ license: 'MIT' }, { 'README.md': 'MIT' }), /has no licence file/);
  });

  test('brings its notice along', () => {
    const { text, licence } = packageWith(
      { license: 'Apache-2.0' },
      { 'LICENSE.txt': '\n Terms \r\n', NOTICE: 'By us' },
    );
    assert.deepEqual([licence, text], ['Apache-2.0', ' Terms\n\nBy us']);
  });
});
