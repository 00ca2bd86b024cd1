/**
 * The first step of `npm start` and `npm test`: installs the project's packages when they are missing or older than the lock file.
 * Runs on any Node from 18 and needs no package, so that a fresh clone needs one command only.
 * The next step must be another npm run: a shell that has found the system's Node would not look for the project's again.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Holds the hash of the lock file that node_modules was made from; `npm ci` empties the folder, so it cannot outlive its packages. */
const stampFile = join(root, 'node_modules/.renal-lexicon-lock');

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const present = read(stampFile) ?? (installedByHand() ? wanted : undefined);

if (present !== wanted) {
  console.log(
    present
      ? 'The lock file has changed: running npm ci.'
      : 'Installing the packages with npm ci (once, about a minute).',
  );
  // A shell only where npm is a script that needs one.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell });
  if (error) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile, wanted);
}

/** npm writes its own copy of the lock file last of all. */
function installedByHand() {
  const [copy, lock] = ['node_modules/.package-lock.json', 'package-lock.json'].map((file) =>
    statSync(join(root, file), { throwIfNoEntry: false }),
  );
  return copy !== undefined && copy.mtimeMs >= lock.mtimeMs;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
