import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Document, defaultProfile, reports, rulePages, type Report } from '../../server/src/engine.ts';
import { Random } from '../bench/random.ts';
import { knowledge, root } from '../support/knowledge.ts';
import { corpusPresent, parts, textsOf, wordsIn, type Part } from './corpus.ts';

/**
 * `node test/corpus/precision.ts [--part NAME] [--rule ID] [--sample N] [--seed N] [--warnings]`: how often each rule
 * speaks in real texts, and a random sample of what it says, with its context, to be judged by eye: test-output/precision.tsv.
 */
interface Found {
  readonly part: string;
  readonly file: string;
  readonly report: Report;
  readonly context: string;
}

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    rule: { type: 'string' },
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    warnings: { type: 'boolean' },
  },
});

const reach = 100;
const isLoud = ({ severity }: Report) => severity === 'warning' || severity === 'error';

function findingsIn(part: Part): { words: number; found: Found[] } {
  let words = 0;
  const found: Found[] = [];
  for (const { name, text, languageId } of textsOf(part)) {
    words += wordsIn(text);
    const document = new Document(text, languageId, knowledge, { ...defaultProfile, audience: part.audience });
    for (const report of reports(document)) {
      const [before, after] = [
        text.slice(Math.max(0, report.start - reach), report.start),
        text.slice(report.end, report.end + reach),
      ];
      const context = `${before}[[${text.slice(report.start, report.end)}]]${after}`.replace(/\s+/g, ' ');
      found.push({ part: part.name, file: name, report, context });
    }
  }
  return { words, found };
}

function summary({ name }: Part, words: number, found: readonly Found[]): void {
  const loud = found.filter(({ report }) => isLoud(report)).length;
  console.log(
    `\n${name}: ${words} words, ${found.length} findings, ${loud} of warning or above (${((1000 * loud) / words).toFixed(2)} per 1,000 words)`,
  );
  const byRule = [...rulePages.keys()].map(
    (rule) => [rule, found.filter(({ report }) => report.rule === rule)] as const,
  );
  for (const [rule, own] of byRule.sort(([, a], [, b]) => b.length - a.length)) {
    if (own.length === 0) continue;
    const share = ((100 * own.length) / found.length).toFixed(1);
    const warnings = own.filter(({ report }) => isLoud(report)).length;
    console.log(`  ${rule.padEnd(28)} ${String(own.length).padStart(5)} ${share.padStart(5)} %  ${warnings} warnings`);
  }
}

function main(): void {
  const all: Found[] = [];
  for (const part of parts.filter(({ name }) => values.part === undefined || name === values.part)) {
    const { words, found } = findingsIn(part);
    const wanted = found.filter(
      ({ report }) =>
        (values.rule === undefined || report.rule === values.rule) && (!values.warnings || isLoud(report)),
    );
    summary(part, words, wanted);
    all.push(...wanted);
  }
  const random = new Random(Number(values.seed));
  const drawn = [...all]
    .map((each) => ({ each, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Number(values.sample))
    .map(({ each }) => each);
  const rows = drawn.map(({ part, file, report: { rule, start, severity, message }, context }, i) =>
    [i + 1, part, file, start, rule, severity, context, message.replace(/\s+/g, ' ')].join('\t'),
  );
  const output = join(root, 'test-output/precision.tsv');
  mkdirSync(join(root, 'test-output'), { recursive: true });
  writeFileSync(output, `${rows.join('\n')}\n`);
  console.log(`\n${drawn.length} drawn with seed ${values.seed}: test-output/precision.tsv`);
}

if (corpusPresent) main();
else console.log('The corpus (../shared/corpus) is not here: nothing is measured.');
