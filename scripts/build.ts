import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** `npm run build`: everything that ships, into dist/. */
const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

const common: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outExtension: { '.js': '.cjs' },
  outdir: resolve(root, 'dist'),
  absWorkingDir: root,
  logLevel: 'warning',
  legalComments: 'none',
  define: { 'import.meta.dirname': '__dirname', RENAL_LEXICON_VERSION: JSON.stringify(version) },
};

const run = (script: string) =>
  execFileSync(process.execPath, [resolve(root, script)], { cwd: root, stdio: 'inherit' });

mkdirSync(resolve(root, 'dist/rules'), { recursive: true });
run('terminology/tools/build.ts');
run('scripts/build-snippets.ts');
for (const page of globSync(resolve(root, 'server/src/rules/*.md')))
  cpSync(page, resolve(root, 'dist/rules', basename(page)));
await Promise.all([
  build({ ...common, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] }),
  build({
    ...common,
    entryPoints: { server: 'server/src/node/main.ts', cli: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
