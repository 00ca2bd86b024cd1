import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { help } from '../../server/src/cli/help.ts';
import { audiences, formats, readArguments, spellings, styles } from '../../server/src/cli/arguments.ts';
import { rulePages } from '../../server/src/engine.ts';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';

const cli = join(root, 'dist/cli.cjs');
const check = (text: string, ...args: string[]) => {
  using folder = new Folder({ 'a.md': text });
  return runNode([cli, 'check', 'a.md', ...args], folder.path);
};

suite('options of renal-lexicon check', () => {
  test('offer what the settings offer', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { enum: string[] }> } };
    };
    const offered = (name: string) => manifest.contributes.configuration.properties[`renalLexicon.${name}`]?.enum;
    assert.deepEqual([...audiences], offered('audience'));
    assert.deepEqual([...styles], offered('style'));
    assert.deepEqual([...spellings], offered('spelling'));
  });

  test('are read', () => {
    const request = readArguments(['check', '-', '--audience=plain', '--style', 'bmj', '--spelling', 'UK', '--rule', 'misspelling=off', '--rule', 'deprecated-term=error', '--fix', '--quiet', '--max-warnings', '3', '--format', 'sarif', '--stdin-name', 'x.txt']);
    assert.deepEqual(request, {
      kind: 'check',
      check: {
        files: ['-'],
        format: 'sarif',
        fix: true,
        quiet: true,
        profile: { audience: 'plain', style: 'bmj', spelling: 'UK' },
        severities: new Map([['misspelling', 'off'], ['deprecated-term', 'error']]),
        maxWarnings: 3,
        stdinName: 'x.txt',
      },
    });
  }); // prettier-ignore

  test('are all told of by --help', () => {
    for (const name of ['format', 'fix', 'audience', 'style', 'spelling', 'rule', 'max-warnings', 'quiet', 'stdin-name', 'version', 'help'])
      assert.ok(help.includes(`--${name}`), name);
    for (const choice of [...formats, ...audiences, ...styles, ...spellings]) assert.ok(help.includes(choice), choice);
    assert.match(help, /Exit code: 0 .* 1 .* 2 /);
    assert.ok(help.split('\n').every((line) => line.length <= 120));
  }); // prettier-ignore

  test('--rule: off, and louder', () => {
    assert.equal(check('A hypernephroma.', '--rule', 'deprecated-term=off').code, 0);
    assert.equal(check('A hypernephroma.', '--rule', 'deprecated-term=hint').code, 0);
    assert.match(check('A hypernephroma.', '--rule', 'deprecated-term=error').stdout, /:1:3 error deprecated-term/);
    assert.ok(rulePages.has('deprecated-term'));
  });

  test('--max-warnings: so many and no more; an error counts whatever it is', () => {
    const text = 'A hypernephroma, a nephrectmy.';
    assert.equal(check(text, '--max-warnings', '1').code, 1);
    assert.equal(check(text, '--max-warnings', '2').code, 0);
    assert.equal(check(text, '--max-warnings', '2', '--rule', 'misspelling=error').code, 1);
  });

  test('--quiet: warnings and errors, no summary', () => {
    const { stdout } = check('A hypernephroma. <!-- renal-lexicon-ignore nothing -->\n', '--quiet');
    assert.match(stdout, /^a\.md:1:3 warning [^\n]+\n$/);
  });

  test('a document’s front matter wins', () => {
    const text = '---\nrenal-lexicon-ignore: deprecated-term\n---\n\nA hypernephroma.\n';
    assert.equal(check(text).code, 0);
  });
});
