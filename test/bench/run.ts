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

/** `npm run bench [-- --rounds N --only NAME --sizes 10kB,100kB]`: a table to stderr, JSON to stdout. */
const options = readOptions(process.argv.slice(2));
const subjects = subjectsFor(options.sizes).filter(({ name }) => name.startsWith(options.only));
if (subjects.length === 0) throw new Error(`No subject's name begins with "${options.only}".`);

const folder = await freeze();
try {
  const rounds: Sample[][] = [];
  for (let round = 1; round <= options.rounds; round++) {
    const samples: Sample[] = [];
    for (const subject of subjects.filter((one) => isInRound(one, round))) samples.push(...(await measure(subject)));
    rounds.push(samples);
    process.stderr.write(`round ${round} of ${options.rounds}\n`);
  }
  const result = resultOf(rounds, options);
  process.stderr.write(`\n${table(result)}`);
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** 10 MB takes long and says least of daily work: every other round is enough. */
function isInRound({ size }: Subject, round: number): boolean {
  return size !== '10MB' || round % 2 === 1;
}

async function measure({ module, role, size }: Subject): Promise<Sample[]> {
  const args = [frozenAt(folder).worker, module, role, ...(size ? [size] : [])];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e8 });
  return JSON.parse(stdout) as Sample[];
}
