/** Fresh copies for one run, so that no test sees what another one typed and none writes into the repository. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureFolder, sampleFolder } from './paths.ts';

const testSettings = {
  // The workbench in a browser saves after a delay by default.
  'files.autoSave': 'off',
  // Only the extension's own suggestions.
  'editor.wordBasedSuggestions': 'off',
  // One drawn line for each line of the file, so that a place in the text can be counted on the screen.
  'editor.stickyScroll.enabled': false,
  'window.title': '${activeEditorShort}${separator}Renal Lexicon',
  '[markdown]': { 'editor.wordWrap': 'off' },
};

export interface Scratch extends Disposable {
  readonly folder: string;
  /** What the editor opens: the sample article and the fixture's own files. */
  readonly workspace: string;
  /** A user-data folder with the settings of the tests; the desktop editor reads it as well. */
  readonly profile: string;
  readonly extensions: string;
}

export function freshScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'renal-lexicon-test-'));
  const [workspace, profile, extensions] = [join(folder, 'workspace'), join(folder, 'profile'), join(folder, 'ext')];
  for (const source of [sampleFolder, fixtureFolder]) cpSync(source, workspace, { recursive: true });
  mkdirSync(join(profile, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(testSettings));
  const dispose = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { folder, workspace, profile, extensions, [Symbol.dispose]: dispose };
}
