#!/usr/bin/env node
/**
 * Packs what dist/ holds, installs the vsix into an editor with nothing else in it, and runs
 * test/editor/installed/*.test.ts there: a file that .vscodeignore forgets is missed here, by the one who needs it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { packVsix } from '../../scripts/package.ts';
import { bundleTests, readResult } from './harness/host-tests.ts';
import { installChromium } from './harness/install-chromium.ts';
import { installEditor } from './harness/install-editor.ts';
import { launcher } from './harness/paths.ts';
import { type Result, exitCode } from './harness/result.ts';
import { type Scratch, freshScratch } from './harness/scratch.ts';

export async function runInstalled(): Promise<Result> {
  installEditor();
  installChromium();
  using scratch = freshScratch();
  const vsix = join(scratch.folder, 'renal-lexicon.vsix');
  await packVsix(vsix);
  install(vsix, scratch);
  const tests = join(scratch.folder, 'tests');
  const resultFile = join(scratch.folder, 'result.json');
  await bundleTests(join(import.meta.dirname, 'installed'), tests);
  try {
    await runTests({
      vscodeExecutablePath: launcher,
      extensionDevelopmentPath: nothingToDevelop(scratch),
      extensionTestsPath: join(import.meta.dirname, 'api/index.cjs'),
      extensionTestsEnv: {
        RENAL_LEXICON_TESTS: tests,
        RENAL_LEXICON_RESULT: resultFile,
        RENAL_LEXICON_EXTENSIONS: scratch.extensions,
      },
      launchArgs: [scratch.workspace, ...folders(scratch)],
    });
  } catch (error) {
    if (readResult(resultFile).failed === 0) throw error;
  }
  return readResult(resultFile);
}

const folders = ({ profile, extensions }: Scratch): string[] => [
  `--user-data-dir=${profile}`,
  `--extensions-dir=${extensions}`,
];

function install(vsix: string, scratch: Scratch): void {
  const args = [...folders(scratch), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(launcher, args, { encoding: 'utf8' });
  if (status === 0 && stdout.includes('successfully installed')) return;
  throw new Error(`The vsix could not be installed (exit ${status}):\n${stdout}${stderr}`);
}

/** The editor runs tests only beside an extension under development: this one is empty. */
function nothingToDevelop({ folder }: Scratch): string {
  const extension = join(folder, 'nothing');
  mkdirSync(extension);
  const manifest = { name: 'nothing', publisher: 'nobody', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  return extension;
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = exitCode('Tests of the installed package', await runInstalled());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
