#!/usr/bin/env node
/**
 * Puts a trimmed, runnable VS Code server with its web workbench into .vscode-test, from npm's code-server package.
 * It is the editor of the tests and of `npm start` where no desktop VS Code can be had. Nothing is compiled and no
 * install script runs; needed are `npm`, `tar` and npm's registry.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubs } from './editor-stubs.ts';
import { serverFolder, serverVersion } from './paths.ts';

/** Names the version and this script's own way of trimming: raise the number whenever the outcome changes. */
const stamp = `code-server@${serverVersion} trimmed-5`;

/** The modules which the server or the workbench loads on our way through it; its full set is 595 MB, this one 142 MB. */
const neededModules = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep-universal',
  '@vscode/tree-sitter-wasm',
  '@vscode/vscode-languagedetection',
  '@xterm/headless',
  '@xterm/xterm',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'katex',
  'minimist',
  'tas-client',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

/**
 * Built-in extensions that only run code and are heavy, or talk to a service.
 * The declarative ones (grammars, themes) must stay: their list is compiled into the workbench.
 */
const unneededExtensions = [
  'copilot',
  'git',
  'github',
  'github-authentication',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'terminal-suggest',
  'tunnel-forwarding',
];

interface Shrinkwrap {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

/** Installs the server when it is missing or made by another version of this script; otherwise does nothing. */
export function installEditor(): void {
  const stampFile = join(serverFolder, 'STAMP');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log(`Installing the VS Code server (${stamp}, once, about 15 s) into ${serverFolder}`);
  // Built beside its place and moved there whole, so that an interrupted run leaves nothing half-made behind.
  const folder = `${serverFolder}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    unpack(folder);
    installModules(folder);
    trim(folder);
    for (const [name, code] of Object.entries(stubs)) addStub(folder, name, code);
    writeFileSync(join(folder, 'STAMP'), stamp);
    rmSync(serverFolder, { recursive: true, force: true });
    renameSync(folder, serverFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(folder: string): void {
  npm(folder, 'pack', '--pack-destination', folder, `code-server@${serverVersion}`);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack left no archive of code-server@${serverVersion} in ${folder}.`);
  execFileSync('tar', ['xzf', archive, '--strip-components=3', 'package/lib/vscode'], { cwd: folder });
  rmSync(join(folder, archive));
}

/** Versions come from the package's own shrinkwrap, so that the set is the same in every run. */
function installModules(folder: string): void {
  const { packages } = readJson<Shrinkwrap>(join(folder, 'npm-shrinkwrap.json'));
  const dependencies: Record<string, string> = { '@vscode/ripgrep-universal': '1.18.0' };
  for (const name of neededModules) {
    const version = packages[`node_modules/${name}`]?.version;
    if (version) dependencies[name] = version;
  }
  const { name, version, type } = readJson<Record<string, unknown>>(join(folder, 'package.json'));
  writeJson(join(folder, 'package.json'), { name, version, private: true, type, dependencies });
  // With the shrinkwrap in place npm would install all of it.
  rmSync(join(folder, 'npm-shrinkwrap.json'));
  npm(folder, 'install', '--omit=dev', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund');
}

function trim(folder: string): void {
  for (const name of unneededExtensions) rmSync(join(folder, 'extensions', name), { recursive: true, force: true });
  const searchTools = join(folder, 'node_modules/@vscode/ripgrep-universal/bin');
  for (const platform of readdirSync(searchTools)) {
    if (platform !== `${process.platform}-${process.arch}`) rmSync(join(searchTools, platform), { recursive: true });
  }
  const product = readJson<Record<string, unknown>>(join(folder, 'product.json'));
  for (const service of ['builtInExtensions', 'defaultChatAgent', 'aiConfig']) delete product[service];
  writeJson(join(folder, 'product.json'), { ...product, enableTelemetry: false });
}

function addStub(folder: string, name: string, code: string): void {
  const target = join(folder, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  writeJson(join(target, 'package.json'), { name, version: '0.0.0', main: 'index.js' });
  writeFileSync(join(target, 'index.js'), code);
}

function npm(cwd: string, ...args: readonly string[]): void {
  const env = { ...process.env, npm_config_engine_strict: 'false', npm_config_loglevel: 'error' };
  execFileSync('npm', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value, undefined, 1));
}

if (process.argv[1] === import.meta.filename) installEditor();
