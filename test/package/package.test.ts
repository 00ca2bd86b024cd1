import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/bundles.ts';
import { readZip, type ZipEntry } from '../support/zip.ts';
import { stageTree } from './staged-tree.ts';

const kB = 1000;
const maxVsix = 2000 * kB;
const maxServer = 600 * kB;
const maxLexicon = 1500 * kB;
const maxLexiconGzip = 450 * kB;

const rulePages = globSync(join(root, 'server/src/rules/*.md')).map((path) => `extension/dist/rules/${basename(path)}`);

/** What users get: whoever adds a file to it adds it here, and says by that that it is meant to be there. */
const contents = [
  'extension.vsixmanifest',
  '[Content_Types].xml',
  'extension/LICENSE.txt',
  'extension/THIRD-PARTY-NOTICES.txt',
  'extension/changelog.md',
  'extension/readme.md',
  'extension/package.json',
  'extension/dist/cli.cjs',
  'extension/dist/extension.cjs',
  'extension/dist/lexicon.json',
  'extension/dist/project-reader.cjs',
  'extension/dist/server.cjs',
  ...rulePages,
  'extension/dist/snippets/markdown.code-snippets',
  'extension/dist/snippets/plaintext.code-snippets',
  'extension/docs/icon.png',
  'extension/docs/walkthrough/check.svg',
  'extension/docs/walkthrough/complete.svg',
  'extension/docs/walkthrough/hover.svg',
  'extension/docs/walkthrough/skeleton.svg',
].sort();

/** What lies about in a working tree and must stay there. */
const strays = [
  '.env',
  'dist/cli.cjs.map',
  'dist/extension.cjs.map',
  'dist/hooks.cjs',
  'dist/rules/rule-of-old.md',
  'dist/rules/notes.txt',
  'dist/server.cjs.map',
  'dist/snippets/draft.json',
  'docs/screenshots/hover.png',
  'docs/walkthrough/draft.png',
  'notes.md',
  'renal-lexicon.vsix',
  'test/rules/some.test.ts',
];

suite('the package', () => {
  const tidy = stageTree();
  const untidy = stageTree(tidy.folder);
  let vsix: Buffer;
  let again: Buffer;
  let entries: ReadonlyMap<string, ZipEntry>;
  const textOf = (path: string): string => entries.get(path)?.content.toString('utf8') ?? assert.fail(`no ${path}`);

  before(async () => {
    for (const stray of strays) untidy.write(stray, 'stray\n');
    untidy.chmod('README.md', 0o600);
    untidy.chmod('docs/icon.png', 0o755);
    for (const tree of [tidy, untidy]) tree.append('README.md', '\n![A hover](docs/screenshots/hover.png)\n');
    const SOURCE_DATE_EPOCH = '1700000001';
    [vsix, again] = await Promise.all([
      tidy.package({ SOURCE_DATE_EPOCH, TZ: 'America/New_York', LC_ALL: 'C' }),
      untidy.package({ SOURCE_DATE_EPOCH, TZ: 'Asia/Tokyo', LC_ALL: 'sv_SE.UTF-8' }),
    ]);
    entries = new Map(readZip(vsix).map((entry) => [entry.path, entry]));
  });
  after(() => {
    tidy.remove();
    untidy.remove();
  });

  test('holds exactly the files that are meant to ship, whatever lies about', () => {
    assert.deepEqual([...entries.keys()].sort(), contents);
    assert.deepEqual(readZip(again).map(({ path }) => path).sort(), contents); // prettier-ignore
  });

  test('is the same to the byte from another folder, time zone, language and umask', () => {
    for (const { path, content, mode } of readZip(again)) {
      assert.equal(content.equals(entries.get(path)?.content ?? Buffer.alloc(0)), true, `${path} differs`);
      assert.equal(mode & 0o111, 0, `${path} may be run`);
    }
    assert.equal(vsix.equals(again), true, 'the archives differ');
  });

  test('is small', () => {
    assert.ok(vsix.length <= maxVsix, `the vsix has ${vsix.length} bytes, more than ${maxVsix}`);
    const server = textOf('extension/dist/server.cjs').length;
    assert.ok(server <= maxServer, `the server has ${server} bytes, more than ${maxServer}`);
    const lexicon = entries.get('extension/dist/lexicon.json')?.content ?? assert.fail('no lexicon');
    assert.ok(lexicon.length <= maxLexicon, `the lexicon has ${lexicon.length} bytes, more than ${maxLexicon}`);
    const zipped = gzipSync(lexicon).length;
    assert.ok(zipped <= maxLexiconGzip, `the lexicon has ${zipped} bytes in gzip, more than ${maxLexiconGzip}`);
  });

  test('has every file that its manifest names', () => {
    for (const path of namedFiles(textOf('extension/package.json')))
      assert.ok(entries.has(join('extension', path)), `package.json names ${path}`);
  });

  test('knows nothing of the machine it was made on, and no source maps or hooks of tests', () => {
    for (const { path, content } of entries.values()) {
      const text = content.toString('utf8');
      for (const place of [tidy.folder, root]) assert.equal(text.includes(place), false, `${path} names ${place}`);
      assert.doesNotMatch(text, /sourceMappingURL|RENAL_LEXICON_[A-Z]/, path);
    }
  });

  test('shows the pictures of its README by https, since they do not ship', () => {
    const pictures = [...textOf('extension/readme.md').matchAll(/!\[[^\]]*\]\(([^)\s]+)|<img[^>]*src="([^"]+)/g)];
    const addresses = pictures.map(([, markdown, html]) => markdown ?? html ?? '');
    assert.ok(addresses.some((address) => address.endsWith('/docs/screenshots/hover.png')));
    for (const address of addresses) assert.match(address, /^https:\/\/(?!.*\.svg$)/);
  });

  test('carries the licence and the notices as they stand in the project', () => {
    for (const [packed, own] of [
      ['LICENSE.txt', 'LICENSE'],
      ['THIRD-PARTY-NOTICES.txt', 'THIRD-PARTY-NOTICES.txt'],
    ] as const)
      assert.equal(textOf(`extension/${packed}`), readFileSync(join(root, own), 'utf8'));
  });
});

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly {
      readonly icon: string;
      readonly steps: readonly { readonly media: { readonly image: string } }[];
    }[];
  };
}

function namedFiles(manifest: string): string[] {
  const { main, icon, bin, contributes } = JSON.parse(manifest) as Manifest;
  const { snippets, walkthroughs } = contributes;
  return [
    main,
    icon,
    ...Object.values(bin),
    ...snippets.map(({ path }) => path),
    ...walkthroughs.flatMap((walkthrough) => [walkthrough.icon, ...walkthrough.steps.map(({ media }) => media.image)]),
  ];
}
