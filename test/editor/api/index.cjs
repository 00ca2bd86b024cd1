'use strict';
/**
 * Runs Mocha inside the extension host, over the files that run-api.ts has bundled. What passed and failed goes into a file:
 * the editor's exit code alone would also call a run without tests a success.
 */
const { findSourceMap } = require('node:module');
const { readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const Mocha = require('mocha');

exports.run = async function run() {
  const { RENAL_LEXICON_TESTS: folder, RENAL_LEXICON_RESULT: resultFile } = process.env;
  if (!folder || !resultFile) throw new Error('Start the editor tests with: node test/editor/run-api.ts');
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, forbidOnly: true, forbidPending: true });
  for (const file of readdirSync(folder).toSorted()) if (file.endsWith('.test.cjs')) mocha.addFile(join(folder, file));
  const { stats } = await new Promise((done) => {
    const runner = mocha
      .run(() => done(runner))
      .on('fail', (_, error) => {
        error.stack = atSource(error.stack ?? String(error));
      });
  });
  const { passes: passed, failures: failed } = stats;
  writeFileSync(resultFile, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} tests failed.`);
  if (passed === 0) throw new Error('There was no test to run.');
};

/** Puts the lines of the TypeScript files into a stack trace: the extension host keeps Node from doing it. */
function atSource(stack) {
  return stack.replaceAll(/([^\s()]+\.cjs):(\d+):(\d+)/g, (place, file, line, column) => {
    const entry = findSourceMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    return entry?.originalSource
      ? `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
      : place;
  });
}
