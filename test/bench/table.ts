import type { Metric, Result } from './result.ts';

const header = ['metric', 'unit', 'cpu p50', 'cpu p95', 'wall p50', 'wall p95', 'wall p99', 'floor p50', 'x floor'];

/** A result for people to read. */
export function table({ metrics, growth }: Result): string {
  const rows = [header, ...Object.entries(metrics).map(([name, metric]) => row(name, metric))];
  const widths = header.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  const speed = metrics['scan']?.megabytesPerSecond;
  return [
    ...rows.map(line),
    '',
    ...(speed ? [`scan: ${speed.subject} MB/s, floor ${speed.floor ?? '?'} MB/s`] : []),
    ...Object.entries(growth).map(([name, exponent]) => `growth of ${name}: size^${exponent}`),
    '',
  ].join('\n');
}

/** The floor and the ratio are of CPU time where both are known, else of wall time or of the value itself. */
function row(name: string, { unit, subject, floor, ratio }: Metric): string[] {
  const compared = floor?.cpu ? 'cpu' : floor?.wall ? 'wall' : 'value';
  const show = (value: number | undefined) => (value === undefined ? '' : String(value));
  return [
    name,
    unit,
    show((subject.cpu ?? subject.value)?.median),
    show((subject.cpu ?? subject.value)?.p95),
    show(subject.wall?.median),
    show(subject.wall?.p95),
    show(subject.wall?.p99),
    show(floor?.[compared]?.median),
    show(ratio?.[compared]),
  ];
}
