import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { rulePages, severities } from '../../server/src/engine.ts';
import { sourcesIn } from '../support/imports.ts';
import { root } from '../support/knowledge.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly commands: readonly { readonly command: string }[];
  };
}
interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const declared = manifest.contributes.configuration.properties;
const names = Object.keys(declared).map((key) => key.replace('renalLexicon.', ''));
const source = sourcesIn('server/src', 'client/src').map((file) => readFileSync(join(root, file), 'utf8')).join('\n'); // prettier-ignore

/** Read by vscode-languageclient itself, by this name. */
const readByLibrary = ['trace.server'];

suite('settings', () => {
  const read = [
    // The server: given['audience']; the client: getConfiguration(SECTION).get('audience').
    ...[...source.matchAll(/\bgiven\['(\w+)'\]/g)].map(([, name = '']) => name),
    ...[...source.matchAll(/getConfiguration\([^)]*\)\s*\.\s*(?:get|update|inspect)(?:<[^>]*>)?\(\s*'([\w.]+)'/g)].map(
      ([, name = '']) => name,
    ),
  ];

  test('that are declared are read', () => {
    assert.deepEqual(
      names.filter((name) => !read.includes(name) && !readByLibrary.includes(name)),
      [],
    );
  });

  test('that are read are declared', () => {
    assert.ok(read.length >= 3, read.join(', '));
    assert.deepEqual(
      read.filter((name) => !names.includes(name)),
      [],
    );
  });

  test('have the defaults that the server has', () => {
    const { profile, maxFindings, rules } = defaultSettings;
    assert.equal(declared['renalLexicon.audience']?.default, profile.audience);
    assert.equal(declared['renalLexicon.style']?.default, profile.style);
    assert.equal(declared['renalLexicon.spelling']?.default, profile.spelling ?? 'any');
    assert.equal(declared['renalLexicon.maxFindings']?.default, maxFindings);
    assert.deepEqual(declared['renalLexicon.rules']?.default, Object.fromEntries(rules));
    const read = ['audience', 'style', 'spelling', ...Object.keys(defaultSettings).filter((n) => n !== 'profile')];
    assert.deepEqual(read.sort(), names.filter((n) => !readByLibrary.includes(n)).sort());
  });

  test('offer every rule with every severity', () => {
    const rules = declared['renalLexicon.rules']?.properties ?? {};
    assert.deepEqual(Object.keys(rules), [...rulePages.keys()]);
    for (const rule of Object.values(rules)) assert.deepEqual(rule.enum, [...severities]);
  });
});

test('every declared command is registered, and none that is not declared', () => {
  const registered = [...source.matchAll(/\bregister\('(\w+)'/g)].map(([, name = '']) => `renalLexicon.${name}`).sort();
  assert.deepEqual(registered, manifest.contributes.commands.map(({ command }) => command).sort());
});
