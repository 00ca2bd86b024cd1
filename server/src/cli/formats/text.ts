import { isLoud, type CheckedFile } from '../check.ts';

/** One line a finding, as compilers print it. */
export const textLines = (files: readonly CheckedFile[]): string[] =>
  files.flatMap(({ file, lines, reports }) =>
    reports.map(({ start, severity, rule, message, source }) => {
      const { line, column } = lines.at(start);
      const said = source === undefined ? message : `${message} [${source}]`;
      return `${file}:${line}:${column} ${severity} ${rule}: ${said.replace(/\s+/g, ' ')}`;
    }),
  );

/** How many findings there are, and of which rules. */
export function summary(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ reports }) => reports);
  const words = files.reduce((sum, file) => sum + file.words, 0);
  const loud = all.filter(isLoud).length;
  const density = words === 0 ? 0 : (loud * 1000) / words;
  const head = `${counted(files.length, 'file')}, ${counted(words, 'word')}: ${counted(all.length, 'finding')}, ${loud} of warning or above (${density.toFixed(1)} per 1,000 words)`;
  return [head, ...byRule(all.map(({ rule }) => rule))].join('\n');
}

/** The most frequent first. */
function byRule(rules: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const width = Math.max(0, ...[...counts.keys()].map((rule) => rule.length));
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([rule, count]) => `  ${rule.padEnd(width)}  ${count.toLocaleString('en-US')}`);
}

export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : noun.endsWith('x') ? 'es' : 's'}`;
