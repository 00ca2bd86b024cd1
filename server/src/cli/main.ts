import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Knowledge, Lexicon, readLexiconFile } from '../engine.ts';
import { version } from '../node/version.ts';
import { help, readArguments, type CheckArguments } from './arguments.ts';
import { checkFile, type FileFinding } from './check.ts';

/** The command line: `renal-lexicon check FILES`. */
function main(): number {
  const request = readArguments(process.argv.slice(2));
  if (request.kind === 'check') return check(request.check);
  if (request.kind === 'wrong') {
    console.error(request.message);
    return 2;
  }
  console.log(request.text === 'help' ? help : version);
  return 0;
}

function check({ files, format }: CheckArguments): number {
  const lexicon = readLexiconFile(JSON.parse(readFileSync(join(import.meta.dirname, 'lexicon.json'), 'utf8')));
  const knowledge = new Knowledge(new Lexicon(lexicon));
  const found: FileFinding[] = [];
  let unreadable = 0;
  for (const file of files) {
    try {
      found.push(...checkFile(file, knowledge));
    } catch (error) {
      unreadable++;
      console.error(error instanceof Error ? error.message : String(error));
    }
  }
  console.log(format === 'json' ? JSON.stringify(found, null, 2) : found.map(line).join('\n'));
  if (unreadable > 0) return 2;
  return found.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}

const line = ({ file, line: row, column, severity, rule, message }: FileFinding) =>
  `${file}:${row}:${column} ${severity} ${rule}: ${message}`;

process.exitCode = main();
