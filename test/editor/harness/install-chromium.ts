#!/usr/bin/env node
/**
 * Finds a Chromium for the headless workbench, and installs Debian's where there is none.
 * The system's package is used because Playwright's own download is not reachable from every network.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const macBrowsers = ['Chromium', 'Google Chrome'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

/** The path of the browser to use, or nothing. RENAL_LEXICON_CHROMIUM has the first word, and a wrong path there is a fault to report. */
export function findChromium(): string | undefined {
  const wished = process.env['RENAL_LEXICON_CHROMIUM'];
  if (wished) {
    if (isExecutable(wished)) return wished;
    throw new Error(`RENAL_LEXICON_CHROMIUM is ${wished}, which is not an executable file.`);
  }
  return browserNames.map(onPath).find(Boolean) ?? macBrowsers.find(isExecutable);
}

/** The path of a browser that is there now; installs one when that is possible. */
export function installChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (!onPath('apt-get')) throw new Error(advice('there is no apt-get here to install it with'));
  console.log('Chromium is missing: installing it with apt-get (about 100 MB).');
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium');
  const installed = findChromium();
  if (!installed) throw new Error(advice('apt-get has installed it, but it is not to be found'));
  return installed;
}

function aptGet(...args: readonly string[]): void {
  const sudo = process.getuid?.() !== 0 && onPath('sudo') ? ['sudo'] : [];
  const [program = '', ...rest] = [...sudo, 'apt-get', ...args];
  // No terminal question may stop the run: apt's own front end and sudo's password prompt both read from it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(program, rest, { env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status === 0) return;
  const last = (stderr || stdout || '').trim().split('\n').at(-1) ?? '';
  throw new Error(advice(`“${program} ${rest.join(' ')}” failed: ${last}`));
}

function advice(why: string): string {
  return `No Chromium for the editor tests (${why}): install chromium or google-chrome, or put the path of one into RENAL_LEXICON_CHROMIUM.`;
}

/** The path of a program, by PATH and the usual folders. */
export function onPath(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...usualFolders];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(installChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
