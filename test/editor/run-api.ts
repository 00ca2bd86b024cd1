#!/usr/bin/env node
/**
 * Runs test/editor/api/*.test.ts inside the extension host of a real VS Code. Which one:
 * the desktop's at VSCODE_EXECUTABLE, one that test-electron downloads (RENAL_LEXICON_DOWNLOAD_VSCODE=1),
 * or else the headless one, which needs nothing but npm's registry and a Chromium.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleTests, readResult } from './harness/host-tests.ts';
import { installChromium } from './harness/install-chromium.ts';
import { installEditor } from './harness/install-editor.ts';
import { launcher, root } from './harness/paths.ts';
import { type Result, exitCode } from './harness/result.ts';
import { freshScratch } from './harness/scratch.ts';

const { VSCODE_EXECUTABLE, RENAL_LEXICON_DOWNLOAD_VSCODE } = process.env;

export interface ApiOptions {
  /** The folder of the extension under test: another one than the project's to test a packaged extension, unpacked. */
  readonly extension?: string;
}

export async function runApi({ extension = root }: ApiOptions = {}): Promise<Result> {
  const vscodeExecutablePath = executable();
  using scratch = freshScratch();
  // The editor's watcher overlooks folders made within one another at once, so these are there from the start.
  mkdirSync(join(scratch.workspace, '.renal-lexicon/terminology/x'), { recursive: true });
  const resultFile = join(scratch.folder, 'result.json');
  const tests = join(scratch.folder, 'tests');
  await bundleTests(join(import.meta.dirname, 'api'), tests);
  try {
    await runTests({
      ...(vscodeExecutablePath ? { vscodeExecutablePath } : {}),
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(import.meta.dirname, 'api/index.cjs'),
      extensionTestsEnv: { RENAL_LEXICON_TESTS: tests, RENAL_LEXICON_RESULT: resultFile },
      launchArgs: [
        scratch.workspace,
        `--user-data-dir=${scratch.profile}`,
        `--extensions-dir=${scratch.extensions}`,
        '--disable-extensions',
      ],
    });
  } catch (error) {
    // Failed tests are in the result; everything else (a host that died, no answer in time) leaves none, or one that says all is well.
    const { failed } = readResult(resultFile);
    if (failed === 0) throw error;
  }
  return readResult(resultFile);
}

/** Nothing means that test-electron downloads one. */
function executable(): string | undefined {
  if (VSCODE_EXECUTABLE) return VSCODE_EXECUTABLE;
  if (RENAL_LEXICON_DOWNLOAD_VSCODE === '1') return undefined;
  installEditor();
  installChromium();
  return launcher;
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = exitCode('Editor tests', await runApi());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
