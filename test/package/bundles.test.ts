import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { packageOf, readBundles, type Bundle } from '../../scripts/bundles.ts';

/** The modules outside a bundle that each package in it loads; "own" is the project's code. */
type Reach = Readonly<Record<string, readonly string[]>>;

/**
 * The pipes of JSON-RPC can also be sockets, hence its `net`: only for a caller who asks for a socket or a named pipe. We
 * ask for stdin and stdout.
 */
const jsonRpc = ['crypto', 'fs', 'net', 'os', 'path', 'util'];
/** `process` and `buffer` for warnings and binary scalars. */
const yaml = ['buffer', 'process'];

const reach: Readonly<Record<string, Reach>> = {
  'dist/extension.cjs': {
    own: ['vscode'],
    // The client's part is to start the server: the one child process there is.
    'vscode-languageclient': ['child_process', 'fs', 'path', 'readline', 'vscode'],
    'vscode-jsonrpc': jsonRpc,
  },
  'dist/server.cjs': {
    own: ['./project-reader.cjs', 'fs/promises', 'path', 'url'],
    // `child_process` is for looking up packages installed globally (Files.resolveGlobalNodePath), which we never do.
    'vscode-languageserver': ['child_process', 'fs', 'path', 'url', 'util'],
    'vscode-jsonrpc': jsonRpc,
  },
  'dist/cli.cjs': { own: ['./project-reader.cjs', 'fs/promises', 'path', 'url', 'util'] },
  'dist/project-reader.cjs': { yaml },
};

/** Ways to the network that need no import, and ways to run text as code. */
const forbiddenAnywhere =
  /\bfetch\s*\(|\b(?:WebSocket|XMLHttpRequest|EventSource|sendBeacon)\b|\beval\s*\(|\bFunction\s*\(|\bimport\s*\((?!"\.\/project-reader\.cjs"\))|\brequire\s*\(\s*[^"'\s]|\bprocess\.(?:binding|dlopen)\b/;

/** What the packages may have and our own code may not: the environment (test hooks), trust for text, web views, shells, sockets. */
const forbiddenInOwn =
  /\bprocess\.env\b|\bisTrusted:\s*(?:!0|true|\{)|\bsupportHtml:\s*(?:!0|true)|\bcreateWebview|\bcreateTerminal|\bopenExternal|\bFiles\.|\bresolveGlobal|\bcreate(?:Server|Client)(?:Socket|Pipe)|\bTransportKind\.(?:socket|pipe)|\b__proto__\b/;

suite('the bundles', () => {
  let bundles: readonly Bundle[];
  let own: readonly Bundle[];
  before(async () => {
    [bundles, own] = await Promise.all([
      readBundles(),
      readBundles({ packages: 'external', minifyIdentifiers: false }),
    ]);
  });

  test('reach what they need of Node and no more', () => {
    assert.deepEqual(Object.fromEntries(bundles.map((bundle) => [bundle.path, reachOf(bundle)])), reach);
  });

  test('have no way to the network beyond that, and run no text as code', () => {
    for (const { path, text } of bundles) assert.equal(forbiddenAnywhere.exec(text)?.[0], undefined, path);
  });

  test('have own code without hooks, trusted text, web views and shells', () => {
    for (const { path, text } of own) assert.equal(forbiddenInOwn.exec(text)?.[0], undefined, path);
  });

  test('are searched for what would matter', () => {
    const planted = ['fetch("x")', 'new WebSocket(u)', 'eval(a)', 'new Function("a")', 'import("x")', 'require(a)'];
    for (const code of planted) assert.match(`let t=${code};`, forbiddenAnywhere);
    for (const code of [
      'process.env.HOOK',
      '{isTrusted:!0}',
      '{isTrusted: true}',
      'vscode.window.createWebviewPanel()',
    ])
      assert.match(`let t=${code};`, forbiddenInOwn);
    assert.doesNotMatch(
      'let fs=require("fs"),t={isTrusted:!1};',
      new RegExp(`${forbiddenAnywhere.source}|${forbiddenInOwn.source}`),
    );
  });

  test('hold no file of the tests, the scripts or the sources of the terminology', () => {
    for (const { path, inputs } of bundles) {
      const stray = inputs
        .map((input) => input.path)
        .filter((input) => !packageOf(input) && !/^(server|client)\/src\//.test(input));
      assert.deepEqual(stray, [], path);
    }
  });
});

function reachOf({ inputs }: Bundle): Reach {
  const found = new Map<string, Set<string>>();
  for (const { path, externals } of inputs) {
    const name = packageOf(path)?.name ?? 'own';
    for (const external of externals)
      found.set(name, (found.get(name) ?? new Set()).add(external.replace(/^node:/, '')));
  }
  return Object.fromEntries([...found].map(([name, modules]) => [name, [...modules].sort()]));
}
