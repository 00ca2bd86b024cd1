import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundles, root } from './bundles.ts';

/** `npm run build`: everything that ships, into dist/. */
const run = (script: string) =>
  execFileSync(process.execPath, [resolve(root, script)], { cwd: root, stdio: 'inherit' });

run('terminology/tools/build.ts');
run('scripts/build-snippets.ts');
copyRulePages();
await Promise.all(bundles.map((options) => build(options)));

/** The page of a rule that is gone would still ship, so it goes as well. */
function copyRulePages(): void {
  const target = resolve(root, 'dist/rules');
  const pages = globSync(resolve(root, 'server/src/rules/*.md'));
  mkdirSync(target, { recursive: true });
  const known = new Set(pages.map((page) => basename(page)));
  for (const name of readdirSync(target)) if (!known.has(name)) rmSync(resolve(target, name), { recursive: true });
  for (const page of pages) cpSync(page, resolve(target, basename(page)));
}
