import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { freeze } from './freeze.ts';
import { frozenAt } from './frozen.ts';
import { readOptions } from './options.ts';
import { resultOf } from './result.ts';
import type { Sample } from './sample.ts';
import { subjectsFor, type Subject } from './subjects.ts';
import { table } from './table.ts';

/** Of a whole run, in milliseconds. */
const budget = 235_000;

/** `npm run bench [-- --rounds N --only NAME --sizes 10kB,100kB]`: a table to stderr, JSON to stdout. */
const options = readOptions(process.argv.slice(2));
const subjects = subjectsFor(options.sizes).filter(({ name }) => name.startsWith(options.only));
if (subjects.length === 0) throw new Error(`No subject's name begins with "${options.only}".`);

const folder = await freeze();
try {
  const rounds: Sample[][] = [];
  let longest = 0;
  // On a busy machine a run has fewer rounds, not more minutes; the result says how many.
  for (let round = 1; round <= options.rounds && performance.now() + longest < budget; round++) {
    const start = performance.now();
    const samples: Sample[] = [];
    for (const subject of subjects.filter(({ seldom }) => !seldom || round % 2 === 1))
      samples.push(...(await measure(subject)));
    rounds.push(samples);
    longest = Math.max(longest, performance.now() - start);
    process.stderr.write(`round ${round} of ${options.rounds}\n`);
  }
  const result = resultOf(rounds, options);
  process.stderr.write(`\n${table(result)}`);
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure({ module, role, size }: Subject): Promise<Sample[]> {
  const args = [frozenAt(folder).worker, module, role, ...(size ? [size] : [])];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 1e8,
    timeout: 180_000,
  });
  return JSON.parse(stdout) as Sample[];
}
