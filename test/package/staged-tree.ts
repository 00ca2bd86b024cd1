import { execFile } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/bundles.ts';

/**
 * A copy of the project in a folder of its own, to build and package there: the tests that run at the same time read the
 * real dist/, and a package must not depend on where it was made.
 */
export interface StagedTree {
  readonly folder: string;
  write(path: string, content: string): void;
  append(path: string, content: string): void;
  chmod(path: string, mode: number): void;
  /** Runs `npm run package` here. @returns the vsix */
  package(env: Readonly<Record<string, string>>): Promise<Buffer>;
  remove(): void;
}

/** All that a package is made from. */
const sources = [
  '.vscodeignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'client',
  'docs',
  'package.json',
  'scripts',
  'server',
  'snippets',
  'terminology',
  'tsconfig.base.json',
];

export function stageTree(from = root): StagedTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'renal-lexicon-package-')));
  for (const path of sources) cpSync(join(from, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const inside = (path: string): string => join(folder, path);
  return {
    folder,
    write: (path, content) => {
      mkdirSync(dirname(inside(path)), { recursive: true });
      writeFileSync(inside(path), content);
    },
    append: (path, content) => appendFileSync(inside(path), content),
    chmod: (path, mode) => chmodSync(inside(path), mode),
    package: async (env) => {
      const vsix = inside('out.vsix');
      const args = [inside('scripts/package.ts'), '--out', vsix];
      await promisify(execFile)(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } });
      return readFileSync(vsix);
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
