/** The tests that run inside the extension host, and their outcome. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Result } from './result.ts';

/** The extension host takes CommonJS only. One bundle a test file; the stack traces name the sources by the inline maps. */
export async function bundleTests(folder: string, outdir: string): Promise<void> {
  await build({
    entryPoints: globSync(join(folder, '*.test.ts')),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** What api/index.cjs has written; none passed where it did not come to that. */
export function readResult(file: string): Result {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Result;
  } catch {
    return { passed: 0, failed: 0 };
  }
}
