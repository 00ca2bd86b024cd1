import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readConceptFile } from '../../server/src/lexicon/concept-file.ts';
import { formatFault } from '../../server/src/lexicon/fault.ts';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';

const good = `definition:
  professional:
    text: Kind of thing that is exact.
    sources: [book]
  plain:
    text: A thing you know.
    sources: [book]
designations:
  - text: NAME
    status: preferred
`;
const change = (name: string, from: string, to: string) => good.replace('NAME', name).replace(from, to);

/** Broken concept files and all their faults, as `line:column message`. */
const broken: Readonly<Record<string, readonly [text: string, ...faults: string[]]>> = {
  'admitted-reason': [
    `${change('admitted reason', 'x', 'x')}  - text: other name\n    status: admitted\n    reason: It says less.\n    replacing: review\n`,
  ],
  'admitted-use': [
    `${change('admitted use', 'x', 'x')}  - text: lesser name\n    status: admitted\n    use: admitted use\n`,
    '11:5 "lesser name" is admitted without a reason. Say why in "reason".',
    '11:5 "lesser name" is admitted. Say in "replacing": automatic, review or never.',
  ],
  'preferred-reason': [
    `${change('preferred reason', 'x', 'x')}    reason: It is best.\n`,
    '9:5 "preferred reason" is preferred; "use", "reason" and "replacing" belong to forms that give way to another.',
  ],
  'bad-status': [
    change('bad status', 'preferred', 'best'),
    '10:13 designations.0.status is "best". It must be ("preferred" | "admitted" | "deprecated" | "superseded").',
  ],
  circular: [
    change('exact kind', 'Kind of thing', 'An exact kind'),
    '3:11 begins with the term it defines. Start with the kind of thing it is.',
  ],
  'empty-text': [change('', ' preferred', ' preferred'), '9:11 designations.0.text is null. It must be string.'],
  'no-reason': [
    `${change('no reason', 'x', 'x')}  - text: old name\n    status: superseded\n`,
    '11:5 "old name" is superseded without a reason. Say why in "reason".',
    '11:5 "old name" is superseded. Say in "replacing": automatic, review or never.',
    '11:5 "old name" is superseded. Give the year in "since".',
  ],
  'no-source': [
    change('no source', '    text: A thing you know.\n    sources: [book]', '    text: A thing you know.'),
    '6:5 has no source. Name at least one from sources.yml.',
  ],
  'not-yaml': [
    'definition: [\n',
    '2:1 is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Mend the syntax.',
  ],
  'one-thing': [change('same name', 'x', 'x'), '9:5 "same name" names one-thing and other-thing. Mark it "ambiguous: true" in each, or remove it from one.'],
  'other-thing': [change('Same name', 'x', 'x'), '9:5 "Same name" names one-thing and other-thing. Mark it "ambiguous: true" in each, or remove it from one.'],
  'points-nowhere': [
    `${change('points nowhere', 'x', 'x')}relations:\n  broader: [nothing, points-nowhere]\n`,
    '12:13 points at "nothing", which does not exist. Add that concept or remove the relation.',
    '12:22 points at the concept itself. Remove it.',
    '12:12 runs in a circle: points-nowhere > points-nowhere. Break it.',
  ],
  'ring-a': [`${change('ring a', 'x', 'x')}relations:\n  broader: [ring-b]\n`, '12:12 runs in a circle: ring-a > ring-b > ring-a. Break it.'],
  'ring-b': [`${change('ring b', 'x', 'x')}relations:\n  broader: [ring-a]\n`],
  'two-faults': [
    `${change('two faults', 'you know.', 'you know')}codes:\n  - { system: ncit, code: 12, verified: reference }\n`,
    '12:27 codes.0.code is 12. It must be string.',
  ],
  'unknown-key': [`${change('unknown key', 'x', 'x')}extra: 1\n`, '11:1 extra is not a known key. Remove it or correct its name.'],
  'unknown-map': [`${change('unknown map', 'x', 'x')}extra:\n  more: 1\n`, '11:1 extra is not a known key. Remove it or correct its name.'],
  'unknown-source': [
    change('unknown source', 'sources: [book]', 'sources: [book, other]'),
    '4:21 cites "other", which sources.yml does not have. Add the source or correct the id.',
  ],
  'uses-alias': [`x: &a 1\ny: *a\n${change('uses alias', 'x', 'x')}`, '1:1 uses YAML aliases. Write the value out instead.'],
  'uses-tag': [change('!!js/function x', 'x', 'x'), '9:11 is not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function. Mend the syntax.'],
  'wrong-code': [
    `${change('wrong code', 'x', 'x')}codes:\n  - { system: ncit, code: D1, verified: reference }\n`,
    '12:27 "D1" does not look like a ncit code. Correct it or its system.',
  ],
}; // prettier-ignore

const files = {
  'terminology/edition.yml': 'edition: "2026.11"\nasOf: "2026-11-22"\n',
  'terminology/sources.yml': 'book:\n  title: A book\n  verification: seen\n',
  ...Object.fromEntries(Object.entries(broken).map(([id, [text]]) => [`terminology/concepts/things/${id}.yml`, text])),
};
const expected = Object.entries(broken).flatMap(([id, [, ...faults]]) =>
  faults.map((fault) => `terminology/concepts/things/${id}.yml:${fault}`),
);

suite('a terminology with faults', () => {
  test('is told of all of them in one run, each with its place', () => {
    using folder = new Folder(files);
    const check = join(root, 'terminology/tools/check.ts');
    const { code, stderr, stdout } = runNode([check, folder.join('terminology')], folder.path);
    assert.deepEqual(stderr.trim().split('\n').sort(), [...expected].sort());
    assert.match(stdout, new RegExp(`${expected.length} faults`));
    assert.equal(code, 1);
  });

  test('is not built', () => {
    using folder = new Folder(files);
    cpSync(join(root, 'terminology/tools'), folder.join('terminology/tools'), { recursive: true });
    for (const name of ['server', 'node_modules', 'package.json']) symlinkSync(join(root, name), folder.join(name));
    folder.write('out/lexicon.json', 'the one before');
    const { code, stderr } = runNode(['terminology/tools/build.ts', 'out/lexicon.json'], folder.path);
    assert.equal(code, 1);
    for (const fault of expected.filter((line) => !line.includes('extra'))) assert.ok(stderr.includes(fault), fault);
    assert.ok(existsSync(folder.join('out/lexicon.json')));
    assert.equal(readFileSync(folder.join('out/lexicon.json'), 'utf8'), 'the one before');
  });
});

const faultsOf = (text: string, path = 'terminology/concepts/things/a-thing.yml') =>
  readConceptFile(path, text, true).faults.map(formatFault);

suite('a concept file', () => {
  test('that is right has no fault', () => assert.deepEqual(faultsOf(change('some thing', 'x', 'x')), []));

  test('may have CRLF line ends, and the places stay right', () => {
    const text = `${change('some thing', 'x', 'x')}asOf: yesterday\n`.replaceAll('\n', '\r\n');
    assert.deepEqual(faultsOf(text), [
      'terminology/concepts/things/a-thing.yml:11:7 asOf must be a year and month such as 2026-11.',
    ]);
  });

  const refused: Readonly<Record<string, string>> = {
    'an alias': 'x: &a [book]\n' + change('n', 'sources: [book]', 'sources: *a'),
    'a merge key': change('n', 'definition:\n', 'definition:\n  <<: { text: x }\n'),
    'a tag of its own': change('!thing n', 'x', 'x'),
    'a known tag': change('!!str n', 'x', 'x'),
    'a binary tag': change('!!binary aGVsbG8=', 'x', 'x'),
    'a key twice': change('n', '    status: preferred', '    status: preferred\n    status: admitted'),
    'the key __proto__': `${change('n', 'x', 'x')}__proto__:\n  polluted: yes\n`,
    'the key constructor': `${change('n', 'x', 'x')}constructor: x\n`,
    'the key toString in a definition': change('n', '  plain:', '  toString: x\n  plain:'),
    'two documents': `${change('n', 'x', 'x')}---\n${change('n', 'x', 'x')}`,
    'nothing': '',
    'a list': '- x\n',
    'a word': 'word',
  }; // prettier-ignore
  for (const [what, text] of Object.entries(refused)) {
    test(`with ${what} is refused`, () => {
      assert.ok(faultsOf(text).length > 0);
      assert.ok(faultsOf(text).length <= 5, 'one fault is not told many times over');
      assert.equal((Object.prototype as { polluted?: unknown }).polluted, undefined);
    });
  }

  test('nested without end is refused with few words', () => {
    for (const text of [`a: ${'['.repeat(3000)}`, `${'- '.repeat(3000)}x`, `${'{a: '.repeat(3000)}x`]) {
      const faults = faultsOf(text);
      assert.ok(faults.length > 0 && faults.length <= 20, `${faults.length} faults`);
    }
  });

  for (const name of ['Some_Thing', 'some thing', '__proto__', 'some--thing', '-thing', 'sömething']) {
    test(`named ${name} is refused`, () => {
      const faults = faultsOf(change('some thing', 'x', 'x'), `terminology/concepts/things/${name}.yml`);
      assert.equal(faults.length, 1);
      assert.match(faults[0] ?? '', /file name is its id/);
    });
  }
});
