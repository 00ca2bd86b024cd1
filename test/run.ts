/**
 * `npm test`: everything, cheapest first, and it goes on after a failure, so that one run names all of them. Ends with
 * the plain line "N passed, N failed".
 *
 * `npm test -- --no-editor` leaves out the tests that need a real editor.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runApi } from './editor/run-api.ts';
import { runInstalled } from './editor/run-installed.ts';
import { runUi } from './editor/run-ui.ts';

const root = resolve(import.meta.dirname, '..');
const total = { passed: 0, failed: 0 };

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

async function step(name: string, run: () => Outcome | Promise<Outcome>): Promise<void> {
  const started = Date.now();
  let outcome: Outcome;
  try {
    outcome = await run();
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    outcome = { passed: 0, failed: 1 };
  }
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  console.log(
    `== ${name}: ${outcome.failed === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  );
}

/** A tool that passes or fails as a whole; what it prints is shown. */
function tool(command: string, ...args: string[]): Outcome {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Node's test runner, with its own count. */
function unitTests(): Outcome {
  const args = [
    '--test',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    '--test-reporter-destination=test-output/unit.tap',
  ];
  const { status } = spawnSync(
    process.execPath,
    [
      ...args,
      'test/{text,lexicon,match,notation,rules,features,layers,terminology,snippets,cli,protocol,package,bench,corpus}/**/*.test.ts',
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const counts = /^# pass (\d+)\n# fail (\d+)/m.exec(readFileSync(resolve(root, 'test-output/unit.tap'), 'utf8'));
  const [passed, failed] = [Number(counts?.[1] ?? 0), Number(counts?.[2] ?? 0)];
  return { passed, failed: status === 0 && passed > 0 ? failed : Math.max(1, failed) };
}

mkdirSync(resolve(root, 'test-output'), { recursive: true });
await step('build', () => tool('node', 'scripts/build.ts'));
await step('types', () => tool('tsc', '-b'));
await step('lint', () =>
  tool('oxlint', '--type-aware', '--tsconfig', 'tsconfig.json', 'server', 'client', 'terminology', 'scripts', 'test'),
);
await step('format', () => tool('prettier', '--check', '--log-level', 'warn', '.'));
await step('terminology', () => tool('node', 'terminology/tools/check.ts'));
await step('package', () => tool('node', 'scripts/package.ts'));
await step('unit, feature and protocol tests', unitTests);
if (!process.argv.includes('--no-editor')) {
  await step('tests in the editor’s extension host', () => runApi());
  await step('tests of what a person sees', () => runUi());
  await step('the packaged extension', () => runInstalled());
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
