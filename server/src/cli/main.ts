import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLexiconFile } from '../engine.ts';
import { version } from '../node/version.ts';
import { readArguments, type CheckArguments } from './arguments.ts';
import { checkText, isLoud, type CheckedFile } from './check.ts';
import { githubLines } from './formats/github.ts';
import { json } from './formats/json.ts';
import { sarif } from './formats/sarif.ts';
import { counted, summary, textLines } from './formats/text.ts';
import { help } from './help.ts';
import { Progress } from './progress.ts';
import { CliProjects } from './projects.ts';
import { filesOf, readSource, STDIN } from './sources.ts';
import { writeWhole } from './write.ts';

/** The command line: `renal-lexicon check FILES`. */
async function main(): Promise<number> {
  const request = readArguments(process.argv.slice(2));
  if (request.kind === 'check') return check(request.check);
  if (request.kind === 'wrong') {
    console.error(request.message);
    return 2;
  }
  console.log(request.text === 'help' ? help : version);
  return 0;
}

async function check(given: CheckArguments): Promise<number> {
  const problems: string[] = [];
  const names = await filesOf(given.files, (message) => problems.push(message));
  const progress = new Progress(names.length, given.quiet);
  const bundled = readLexiconFile(JSON.parse(await readFile(join(import.meta.dirname, 'lexicon.json'), 'utf8')));
  const projects = new CliProjects(bundled, (message) => problems.push(message));
  const files: CheckedFile[] = [];
  for (const [done, name] of names.entries()) {
    progress.at(done);
    try {
      files.push(await checkOne(name, projects, given));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  progress.clear();
  for (const problem of problems) console.error(problem);
  show(files, problems, given);
  return problems.length > 0 ? 2 : exitCode(files, given.maxWarnings);
}

/** @throws Error with one sentence when the file cannot be read or written */
async function checkOne(name: string, projects: CliProjects, given: CheckArguments): Promise<CheckedFile> {
  const source = await readSource(name);
  const file = name === STDIN ? given.stdinName : name;
  const checked = checkText(file, source, await projects.readingOf(file), given);
  if (given.fix && name === STDIN) process.stdout.write(checked.text);
  else if (checked.fixed > 0) await writeWhole(file, checked.text);
  return checked;
}

function show(files: readonly CheckedFile[], problems: readonly string[], given: CheckArguments): void {
  // Standard output is the fixed text then.
  const print = given.fix && given.files.includes(STDIN) ? console.error : console.log;
  const shown = given.quiet ? files.map((each) => ({ ...each, reports: each.reports.filter(isLoud) })) : files;
  const lines = {
    text: () => [...textLines(shown), ...(given.quiet ? [] : withGap(summary(shown), shown))],
    github: () => githubLines(shown),
    json: () => [json(shown)],
    sarif: () => [sarif(shown, problems)],
  }[given.format]();
  if (lines.length > 0) print(lines.join('\n'));
  const fixed = files.reduce((sum, each) => sum + each.fixed, 0);
  if (given.fix && !given.quiet)
    console.error(
      `${counted(fixed, 'fix')} made in ${counted(files.filter((each) => each.fixed > 0).length, 'file')}.`,
    );
}

/** The summary stands apart from the findings. */
const withGap = (text: string, files: readonly CheckedFile[]): string[] =>
  files.some(({ reports }) => reports.length > 0) ? ['', text] : [text];

function exitCode(files: readonly CheckedFile[], maxWarnings: number): number {
  const loud = files.flatMap(({ reports }) => reports.filter(isLoud));
  const errors = loud.filter(({ severity }) => severity === 'error').length;
  return errors > 0 || loud.length > maxWarnings ? 1 : 0;
}

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  })
  .then((code) => (process.exitCode = code));
