/** Where the harness keeps and finds things. Everything it writes lies in ignored folders of the repository or in the system's scratch folder. */
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

export const launcher = join(import.meta.dirname, 'vscode-headless');
export const fixtureFolder = join(root, 'test/editor/fixture');
export const sampleFolder = join(root, 'docs/sample');
export const screenshotFolder = join(root, 'test-output/screenshots');

/** The npm version of code-server, whose VS Code has the number less 3: 4.139.1 is VS Code 1.139.1, and 4.100.3 is our floor, 1.100.3. */
const currentVersion = '4.139.1';
export const serverVersion = process.env['RENAL_LEXICON_EDITOR_VERSION'] ?? currentVersion;
export const serverFolder = join(
  root,
  '.vscode-test',
  serverVersion === currentVersion ? 'server' : `server-${serverVersion}`,
);

/** Shows everything that the server and the workbench say. */
export const verbose = process.env['RENAL_LEXICON_EDITOR_VERBOSE'] === '1';
