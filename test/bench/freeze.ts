import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/**
 * Copies what is measured into a folder of the run's own: dist/ as it is, and the workers and floor servers bundled
 * like the product. So a build or an edit meanwhile changes nothing, and loading modules is in no measurement.
 */
export async function freeze(): Promise<string> {
  const cache = resolve(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(resolve(cache, 'bench-'));
  cpSync(resolve(root, 'dist'), resolve(folder, 'dist'), { recursive: true });
  const common: BuildOptions = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    outdir: folder,
    absWorkingDir: root,
  };
  const here = 'test/bench';
  await Promise.all([
    build({
      ...common,
      format: 'esm',
      splitting: true,
      outExtension: { '.js': '.mjs' },
      outbase: here,
      entryPoints: [`${here}/worker.ts`, `${here}/servers/memory-probe.ts`],
      // Bundled CommonJS packages ask for Node's own modules through require.
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    }),
    build({
      ...common,
      format: 'cjs',
      minify: true,
      outExtension: { '.js': '.cjs' },
      outbase: here,
      entryPoints: [`${here}/servers/empty.ts`, `${here}/servers/sync-only.ts`],
    }),
  ]);
  return folder;
}
