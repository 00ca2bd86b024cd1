import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import { checkText } from '../../server/src/cli/check.ts';
import { githubLines } from '../../server/src/cli/formats/github.ts';
import { defaultProfile, rulePages } from '../../server/src/engine.ts';
import { Folder } from '../support/folder.ts';
import { knowledge, root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';
import { sarifShape } from './sarif-shape.ts';

const cli = join(root, 'dist/cli.cjs');
const text =
  '\ufeffA 🙂 hypernephroma.\r\n\r\nGerota fascia was opened, and\rrenal fascia\nwas <!-- renal-lexicon-ignore nothing --> sutured.\n';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}
interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly Location[];
      readonly relatedLocations?: readonly Location[];
      readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } }[] }[] }[];
    }[];
  }[];
} // prettier-ignore

/** The log of a run, which has the right shape. */
function sarifOf(folder: Folder, ...args: string[]): Sarif['runs'][number] {
  const { stdout } = runNode([cli, 'check', '--format', 'sarif', ...args], folder.path);
  const log = JSON.parse(stdout) as Sarif;
  const ajv = new Ajv({ allErrors: true, formats: { uri: isUri, 'uri-reference': isReference } });
  assert.ok(ajv.validate(sarifShape, log), ajv.errorsText());
  return log.runs[0] ?? assert.fail('no run');
}
const isUri = (value: string) => URL.canParse(value);
const isReference = (value: string) => /^[\w\-.~!$&'()*+,;=:@/%]+$/.test(value) && URL.canParse(value, 'file:///x/');

/** What a reader takes out of a text that was decoded without its byte order mark. */
function slice(source: string, { startLine, startColumn, endLine, endColumn, charOffset, charLength }: Region): string {
  const content = source.replace(/^\ufeff/, '');
  const starts = [0, ...[...content.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
  const at = (line: number, column: number) => (starts[line - 1] ?? NaN) + column - 1;
  const found = content.slice(at(startLine, startColumn), at(endLine, endColumn));
  assert.equal(found, content.slice(charOffset, charOffset + charLength));
  return found;
}

suite('--format sarif', () => {
  test('has the shape of the standard, and places that say what was found', () => {
    using folder = new Folder({ 'a dir/ü.md': text });
    const { results, invocations, tool } = sarifOf(folder, 'a dir/ü.md');
    assert.deepEqual(
      results.map(({ ruleId, locations: [place] }) => [ruleId, slice(text, place?.physicalLocation.region ?? assert.fail())]),
      [['deprecated-term', 'hypernephroma'], ['inconsistent-designation', 'renal fascia'], ['ignore-comment', 'nothing']],
    );
    assert.equal(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri, 'a%20dir/%C3%BC.md');
    const [related] = results[1]?.relatedLocations ?? [];
    assert.equal(slice(text, related?.physicalLocation.region ?? assert.fail()), 'Gerota fascia');
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.equal(invocations[0]?.executionSuccessful, true);
  }); // prettier-ignore

  test('has the fixes as replacements', () => {
    using folder = new Folder({ 'a.md': text });
    const [first] = sarifOf(folder, 'a.md').results;
    const [change] = first?.fixes?.[0]?.artifactChanges ?? [];
    const replaced = change?.replacements.map((each) => [slice(text, each.deletedRegion), each.insertedContent.text]);
    assert.deepEqual(replaced, [['hypernephroma', 'renal cell carcinoma']]);
  });

  test('names every rule, each with its page in our repository', () => {
    using folder = new Folder({ 'a.md': 'Nothing.\n' });
    const { rules } = sarifOf(folder, 'a.md').tool.driver;
    const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { repository: { url: string } };
    assert.deepEqual(rules.map(({ id }) => id), [...rulePages.keys()]);
    for (const { helpUri } of rules) {
      const [home, page = ''] = helpUri.split('/blob/main/');
      assert.equal(`${home}.git`, repository.url);
      assert.ok(existsSync(join(root, page)), page);
    }
  }); // prettier-ignore

  test('says what could not be read', () => {
    using folder = new Folder({});
    assert.equal(sarifOf(folder, 'none.md').invocations[0]?.executionSuccessful, false);
  });
});

suite('--format github', () => {
  const check = (file: string, source: string) =>
    githubLines([checkText(file, source, { knowledge, ignored: [] }, { profile: defaultProfile, severities: new Map(), fix: false })]); // prettier-ignore

  test('is one workflow command a finding, by severity', () => {
    const lines = check('a.md', text);
    assert.match(lines[0] ?? '', /^::warning file=a\.md,line=1,endLine=1,col=6,endColumn=19,title=deprecated-term::“hyper/);
    assert.match(lines[1] ?? '', /^::notice file=a\.md,line=4,endLine=4,col=1,endColumn=13,title=inconsistent-desig/);
    assert.match(lines[2] ?? '', /^::notice .*title=ignore-comment::“nothing” is no rule/);
    assert.equal(lines.length, 3);
  }); // prettier-ignore

  test('escapes what would end a property or a command', () => {
    const [line = ''] = check('50%, a:b\n.md', 'A hypernephroma.');
    assert.ok(line.startsWith('::warning file=50%25%2C a%3Ab%0A.md,line=1,'), line);
    const [, data = ''] = /^::[^\n]*?::(.*)$/.exec(line) ?? [];
    assert.ok(data.includes(': '), 'the message keeps its colons');
    assert.equal(line.split('\n').length, 1);
    // What a comment names stands in the message, so a percent sign can stand there.
    const [hint = ''] = check('a.md', 'A. <!-- renal-lexicon-ignore 5%0A -->');
    assert.match(hint, /“5%250A” is no rule/);
  });

  test('prints nothing for a clean file', () => {
    using folder = new Folder({ 'a.md': 'Nothing.\n' });
    assert.equal(runNode([cli, 'check', 'a.md', '--format', 'github'], folder.path).stdout, '');
  });
});
