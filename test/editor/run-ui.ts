#!/usr/bin/env node
/**
 * Runs test/editor/ui/*.ui.ts in one workbench with the extension loaded.
 * `node test/editor/run-ui.ts [part of a file name]` runs only the files whose names hold that part.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Editor } from './harness/editor.ts';
import { installChromium } from './harness/install-chromium.ts';
import { installEditor } from './harness/install-editor.ts';
import { root } from './harness/paths.ts';
import { type Result, exitCode } from './harness/result.ts';
import { freshScratch } from './harness/scratch.ts';
import { Workbench } from './harness/workbench.ts';

interface UiTest {
  readonly name: string;
  run(this: void, workbench: Workbench): Promise<void>;
}

const testFolder = join(import.meta.dirname, 'ui');

export interface UiOptions {
  /** Only the files whose names hold this. */
  readonly part?: string | undefined;
  /** The folder of the extension under test, when it is not the project's. */
  readonly extension?: string;
}

export async function runUi({ part = '', extension = root }: UiOptions = {}): Promise<Result> {
  const files = readdirSync(testFolder).filter((file) => file.endsWith('.ui.ts') && file.includes(part));
  installEditor();
  installChromium();
  using scratch = freshScratch();
  const editor = new Editor({ userDataDir: scratch.profile });
  try {
    const death = editor.died.then((why) => Promise.reject(new Error(why)));
    return await Promise.race([runFiles(files.toSorted(), editor, scratch.workspace, extension), death]);
  } finally {
    await editor.close();
  }
}

async function runFiles(files: readonly string[], editor: Editor, folder: string, extension: string): Promise<Result> {
  await editor.serve();
  const page = await editor.open({ folder, extensionDevelopmentPath: [extension] });
  const workbench = new Workbench(page, folder);
  await workbench.ready();
  const result: Result = { passed: 0, failed: 0 };
  for (const file of files) {
    const test = (await import(join(testFolder, file))) as UiTest;
    const started = Date.now();
    try {
      await test.run(workbench);
      await workbench.reset();
      result.passed++;
      console.log(`  ok  ${test.name} (${Date.now() - started} ms)`);
    } catch (error) {
      result.failed++;
      const picture = `failed-${basename(file, '.ui.ts')}`;
      await workbench.screenshot(picture);
      console.log(`FAIL  ${test.name} (test-output/screenshots/${picture}.png)`);
      console.error(error);
      // Whatever it left open may not fail the others: unsaved text, which a new page would bring back, and menus.
      await workbench.reset().catch(() => undefined);
      await page.reload();
      await workbench.ready();
      await workbench.reset().catch(() => undefined);
    }
  }
  return result;
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = exitCode('UI tests', await runUi({ part: process.argv[2] }));
}
