import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PackageManager, listFiles } from '@vscode/vsce';
import { root } from './bundles.ts';

/**
 * `npm run package`: builds and makes renal-lexicon.vsix, without the network and byte for byte the same for the same
 * sources. What goes in is said by .vscodeignore. `--out FILE` puts it elsewhere.
 */
const vsce = resolve(root, 'node_modules/@vscode/vsce/vsce');

/** Packs what dist/ holds now. @returns what vsce says of it, with a list of the files */
export async function packVsix(out: string): Promise<string> {
  // A zip keeps the files' modes, and those of a checkout depend on the umask.
  for (const path of await listFiles({ cwd: root, packageManager: PackageManager.None }))
    chmodSync(resolve(root, path), 0o644);
  const env = {
    ...process.env,
    SOURCE_DATE_EPOCH: sourceDate(),
    // A zip has local times, and vsce sorts the files by the rules of the language.
    TZ: 'UTC',
    LC_ALL: 'C',
  };
  // Its output is piped, or it would ask the registry for a newer vsce.
  return execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', out], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

/** Seconds since 1970 of the last commit; without git the first moment that a zip can hold. */
function sourceDate(): string {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH) return SOURCE_DATE_EPOCH;
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return String(Date.UTC(1980, 0, 1) / 1000);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: resolve(root, 'renal-lexicon.vsix') } } });
  const out = resolve(values.out);
  for (const script of [['scripts/build.ts'], ['scripts/notices.ts', '--check']])
    execFileSync(process.execPath, script, { cwd: root, stdio: 'inherit' });
  console.log(await packVsix(out));
  const content = readFileSync(out);
  const digest = createHash('sha256').update(content).digest('hex');
  console.log(`${relative(process.cwd(), out)}: ${Math.round(content.length / 1024)} kB, sha256 ${digest}`);
}

if (process.argv[1] === import.meta.filename) await main();
