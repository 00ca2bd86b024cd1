import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type BuildOptions, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/** What is bundled, and how: shared by the build, the third-party notices and the tests of what ships. */
export const root = resolve(import.meta.dirname, '..');
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
  // Packages of which others need next to nothing.
  alias: {
    'normalize-strings': resolve(root, 'server/src/stand-ins/normalize-strings.ts'),
    pluralize: resolve(root, 'server/src/stand-ins/pluralize.ts'),
    '@lezer/highlight': resolve(root, 'server/src/stand-ins/lezer-highlight.ts'),
  },
  define: { 'import.meta.dirname': '__dirname', RENAL_LEXICON_VERSION: JSON.stringify(version) },
};

/** A door that is loaded on demand is a bundle of its own beside the others. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup: (bundling) => {
    bundling.onResolve({ filter: /\/project-reader\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './project-reader.cjs', external: true } : undefined,
    );
  },
};

export const bundles: readonly BuildOptions[] = [
  { ...common, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
  {
    ...common,
    entryPoints: { server: 'server/src/node/main.ts', cli: 'server/src/cli/main.ts' },
    plugins: [onDemand],
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...common, entryPoints: { 'project-reader': 'server/src/project-reader.ts' } },
];

export interface Bundle {
  /** `dist/server.cjs` and the like. */
  readonly path: string;
  readonly text: string;
  /** The source files that have a byte in it. */
  readonly inputs: readonly BundleInput[];
}

export interface BundleInput {
  /** Relative to the root, or leading out of it where node_modules is a link. */
  readonly path: string;
  /** Modules that it loads from outside the bundle. */
  readonly externals: readonly string[];
}

/** The bundles made in memory, with what esbuild knows of their origin. */
export async function readBundles(changes: BuildOptions = {}): Promise<readonly Bundle[]> {
  const results = await Promise.all(
    bundles.map((options) => build({ ...options, ...changes, write: false, metafile: true })),
  );
  return results.flatMap(({ metafile, outputFiles }) => outputFiles.map((file) => toBundle(file, metafile)));
}

function toBundle(file: OutputFile, { inputs, outputs }: Metafile): Bundle {
  const path = Object.keys(outputs).find((name) => resolve(root, name) === file.path);
  const parts = Object.entries(path === undefined ? {} : (outputs[path]?.inputs ?? {}));
  if (path === undefined || parts.length === 0) throw new Error(`esbuild does not say what ${file.path} is made of.`);
  return {
    path,
    text: file.text,
    inputs: parts
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => ({
        path: input,
        externals: (inputs[input]?.imports ?? []).filter(({ external }) => external).map((imported) => imported.path),
      })),
  };
}

/** The npm package that a file belongs to, by its folder; undefined for the project's own files. */
export function packageOf(path: string): { readonly name: string; readonly folder: string } | undefined {
  const [, before = '', name] = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return name === undefined ? undefined : { name, folder: resolve(root, before, name) };
}
