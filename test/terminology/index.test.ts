import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { preferred } from '../../server/src/lexicon/concept.ts';
import { titleOf } from '../../terminology/tools/index-category.ts';
import { sortKey, withCommas } from '../../terminology/tools/index-markdown.ts';
import { countsOf, indexPages } from '../../terminology/tools/index-pages.ts';
import { readTerminology, terminologyRoot } from '../../terminology/tools/read-all.ts';
import { staleFiles, updateIndex, writeIndex } from '../../terminology/tools/write-index.ts';
import { conceptOf } from '../support/concepts.ts';
import { Folder } from '../support/folder.ts';
import { runNode } from '../support/run.ts';

const root = resolve(terminologyRoot, '..');
const terminology = readTerminology();
const { concepts } = terminology;
const pages = indexPages(terminology);
const page = (name: string) => pages.get(name) ?? assert.fail(`no page ${name}`);
const categories = [...new Set(concepts.map(({ category }) => category))];
/** The cells of a table's rows, header and rule left out; a bar within a cell is escaped. */
const cellsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));

suite('docs/terms', () => {
  test('is up to date, with the counts in the README', () => {
    assert.deepEqual(staleFiles(root, terminology), [], 'Run "npm run generate".');
  });

  test('has a row for each concept, with a cell for each column, on the page of its category', () => {
    for (const category of categories) {
      const rows = cellsIn(page(`${category}.md`));
      const own = concepts.filter((concept) => concept.category === category);
      assert.deepEqual(rows.filter((cells) => cells.length !== 6), [], category);
      const ids = rows.map(([first = '']) => /^<a id="([^"]+)">/.exec(first)?.[1] ?? first);
      assert.deepEqual(ids.toSorted(), own.map(({ id }) => id).toSorted());
      const empty = rows.filter(([name, , , professional, plain, sources]) => !(name && professional && plain && sources));
      assert.deepEqual(empty, [], category);
    }
  });

  test('has every designation from A to Z, in order under its letter', () => {
    const entries = page('a-z.md').split('\n').filter((line) => line.startsWith('- '));
    assert.equal(entries.length, concepts.flatMap(({ designations }) => designations.filter(({ hidden }) => !hidden)).length);
    const sections = page('a-z.md').split(/^## /m).slice(1);
    assert.deepEqual(sections, sections.toSorted());
    for (const [letter = '', ...lines] of sections.map((section) => section.split('\n'))) {
      const keys = lines.filter((line) => line.startsWith('- ')).map((line) => sortKey(/\[((?:\\.|[^\]])+)\]/.exec(line)?.[1] ?? ''));
      assert.ok(keys.length > 0 && keys.every((key) => key.startsWith(letter.toLowerCase()) || letter === '0-9'), letter);
      assert.deepEqual(keys, keys.toSorted());
    }
  });

  test('has no link that leads nowhere', () => {
    const anchors = new Map(
      [...pages].map(([name, text]) => [
        name,
        new Set([
          ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id),
          ...[...text.matchAll(/^##? (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase()),
        ]),
      ]),
    );
    let links = 0;
    for (const [name, text] of pages) {
      for (const [, file, anchor] of text.matchAll(/\]\(([\w-]*(?:\.md)?)(?:#([^)]+))?\)/g)) {
        links++;
        const target = anchors.get(file || name) ?? assert.fail(`${name}: ${file}`);
        assert.ok(anchor === undefined || target.has(anchor), `${name}: ${file}#${anchor}`);
      }
    }
    assert.ok(links > concepts.length);
  });

  test('has counts that add up', () => {
    const numbers = cellsIn(page('README.md')).map(([, ...cells]) => cells.map((cell) => Number(cell.replace(/\D/g, ''))));
    const [total = [], ...each] = numbers.toReversed();
    assert.equal(each.length, categories.length);
    assert.deepEqual(total, [0, 1].map((i) => each.reduce((sum, row) => sum + (row[i] ?? 0), 0)));
    assert.equal(total[0], concepts.length);
    assert.ok(readFileSync(join(root, 'README.md'), 'utf8').includes(`>${countsOf(concepts)}<`));
  });

  test('names every category as a person would', () => {
    for (const category of categories) assert.match(titleOf(category), /^[A-Z][a-z -]*$/, category);
    assert.equal(withCommas(1234567), '1,234,567');
    assert.equal(withCommas(379), '379');
  });
}); // prettier-ignore

suite('a page of terms', () => {
  const odd = conceptOf(
    'x-y',
    'odd-things',
    { text: 'X*Y | <z>', status: 'preferred' },
    { text: 'plain x', status: 'preferred', register: 'plain' },
    { text: 'XY', form: 'abbreviation', ambiguous: true },
    { text: 'old x', status: 'superseded', since: 2016 },
  );
  const sources = { book: { title: 'A [book]', year: 2020, url: 'https://example.org/a_(b)', verification: 'seen' } } as const;
  const made = indexPages({ concepts: [odd], sources, edition: '2026.01' });

  test('shows what a form is and what it is not fit for, and text as it stands', () => {
    const [cells = []] = cellsIn(made.get('odd-things.md') ?? '');
    assert.equal(cells.join('\n'), [
      '<a id="x-y"></a>**X\\*Y \\| &lt;z&gt;**',
      'plain x',
      'XY (admitted, abbreviation, ambiguous); old x (superseded, since 2016)',
      'Kind of thing.',
      'Kind of thing.',
      '[book](#source-book)',
    ].join('\n'));
    assert.ok(made.get('odd-things.md')?.includes('[A \\[book\\]](<https://example.org/a_(b)>), 2020, read'));
  });

  test('leads from each form to the one to write', () => {
    assert.match(made.get('a-z.md') ?? '', /## O\n\n- \[old x\]\(odd-things\.md#x-y\) \(superseded\) → X\\\*Y/);
    assert.equal(preferred(odd, 'plain').text, 'plain x');
  });
}); // prettier-ignore

suite('write-index.ts', () => {
  const thing = `definition:
  professional: { text: Kind of object., sources: [expert-knowledge] }
  plain: { text: Something you can touch., sources: [expert-knowledge] }
designations:
  - { text: thing, status: preferred }
`;
  const readme = 'It knows <!-- counts -->none<!-- /counts --> so far.\n';
  const one = { concepts: [conceptOf('a', 'one', { text: 'a' })], sources: {}, edition: '1' };
  const other = { concepts: [conceptOf('a', 'other', { text: 'a' })], sources: {}, edition: '1' };

  test('says what is stale, writes it, and takes away the page of a category that is no more', () => {
    using folder = new Folder({ 'README.md': readme, 'docs/terms/picture.svg': '' });
    const written = ['docs/terms/README.md', 'docs/terms/a-z.md', 'docs/terms/one.md', 'README.md'];
    assert.deepEqual(staleFiles(folder.path, one), written);
    writeIndex(folder.path, one);
    assert.deepEqual(staleFiles(folder.path, one), []);
    assert.match(readFileSync(folder.join('README.md'), 'utf8'), /^It knows <!-- counts -->1 concepts by 1 names<!--/);
    assert.ok(staleFiles(folder.path, other).includes('docs/terms/one.md'));
    writeIndex(folder.path, other);
    assert.deepEqual(staleFiles(folder.path, other), []);
    folder.write('docs/terms/other.md', 'by hand');
    assert.deepEqual(staleFiles(folder.path, other), ['docs/terms/other.md']);
    assert.equal(readFileSync(folder.join('docs/terms/picture.svg'), 'utf8'), '');
  });

  test('does not lose the counts silently', () => {
    using folder = new Folder({ 'README.md': 'It knows much.\n' });
    assert.throws(() => writeIndex(folder.path, one), /README\.md has no "<!-- counts -->/);
  });

  test('ends with 1 on --check when stale, and makes nothing of a faulty terminology', () => {
    using folder = new Folder({ 'README.md': readme, 'terminology/concepts/things/thing.yml': thing });
    for (const part of ['edition.yml', 'sources.yml']) {
      cpSync(join(root, 'terminology', part), folder.join(`terminology/${part}`));
    }
    const at = folder.join('terminology');
    const { code, stderr } = runNode(['terminology/tools/write-index.ts', at, '--check'], root);
    assert.deepEqual([code, stderr.split(' ')[0]], [1, 'docs/terms/README.md']);
    assert.deepEqual(updateIndex(at, false), []);
    assert.deepEqual(updateIndex(at, true), []);
    folder.write('terminology/concepts/things/other.yml', 'definition: none\n');
    assert.match(updateIndex(at, false).join('\n'), /^The index was not made: \d+ faults/);
  });
}); // prettier-ignore
