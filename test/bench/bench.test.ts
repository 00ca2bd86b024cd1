import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import type { Metric, Result } from './result.ts';
import { growthExponent, summary } from './statistics.ts';

async function bench(...args: string[]): Promise<Result> {
  const script = resolve(import.meta.dirname, 'run.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
  return JSON.parse(stdout) as Result;
}

const timedInCpu = [
  'load',
  'load.lazy-indexes',
  'scan',
  'check.10kB',
  'check.100kB',
  'edit.10kB',
  'edit.apply-only.10kB',
  'hover',
  'complete',
  'initialize',
  'first-findings',
  'lsp.edit.10kB',
];
const timedInWall = [...timedInCpu, 'lsp.hover', 'lsp.completion'];
const valued = ['memory.rss', 'memory.heap', 'recall@5.all', 'recall@5.prefix', 'recall@5.transpose'];
const withFloor = ['load', 'scan', 'check.10kB', 'complete', 'lsp.edit.10kB', 'initialize', ...valued];

suite('npm run bench', () => {
  test('one round on the smallest sizes prints every metric, with its floor', { timeout: 180_000 }, async () => {
    const { metrics, growth, rounds, machine } = await bench('--rounds', '1', '--sizes', '10kB,100kB');
    assert.equal(rounds, 1);
    assert.ok(machine.node.startsWith('v') && machine.cores > 0);
    if (process.platform === 'linux') for (const name of timedInCpu) assertSummary(metrics, name, 'cpu');
    for (const name of timedInWall) assertSummary(metrics, name, 'wall');
    for (const name of valued) assertSummary(metrics, name, 'value');
    for (const name of withFloor) {
      assert.ok(metrics[name]?.floor, `${name} has a floor`);
      assert.ok(
        Object.values(metrics[name].ratio ?? {}).every((ratio) => ratio > 0),
        `${name} has its ratio`,
      );
    }
    assert.ok((metrics['scan']?.megabytesPerSecond?.floor ?? 0) > 0);
    assert.deepEqual(Object.keys(growth), ['check', 'edit', 'edit.apply-only', 'lsp.edit']);
    for (const exponent of Object.values(growth)) assert.ok(Number.isFinite(exponent));
  });

  test('--only measures the subjects whose names begin so', { timeout: 60_000 }, async () => {
    const { metrics } = await bench('--rounds', '1', '--only', 'load');
    assert.deepEqual(Object.keys(metrics), ['load', 'load.lazy-indexes']);
  });

  for (const [option, value, reason] of [
    ['--rounds', '0', /a whole number above 0/],
    ['--sizes', '3kB', /a list of 10kB, 100kB/],
    ['--only', 'nothing', /begins with "nothing"/],
  ] as const) {
    test(`${option} ${value} is refused`, () => assert.rejects(bench(option, value), reason));
  }
});

function assertSummary(metrics: Result['metrics'], name: string, dimension: keyof Metric['subject']): void {
  const found = metrics[name]?.subject[dimension];
  assert.ok(found && found.n > 0, `${name} has ${dimension}`);
  assert.ok(found.median <= found.p95 && found.p95 <= found.p99, `${name}: percentiles rise`);
  assert.ok(Number.isFinite(found.p99));
}

test('the growth exponent is the slope in log-log space', () => {
  const sizes = [1e4, 1e5, 1e6];
  assert.equal(growthExponent(sizes.map((size) => [size, 3 * size])), 1);
  assert.equal(growthExponent(sizes.map((size) => [size, size ** 2])), 2);
  assert.equal(growthExponent(sizes.map((size) => [size, 5])), 0);
});

test('percentiles lie between the nearest ranks', () => {
  assert.deepEqual(summary([4, 1, 3, 2]), { n: 4, median: 2.5, p95: 3.85, p99: 3.97 });
});
