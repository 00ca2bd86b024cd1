import type { Document } from '../../server/src/engine.ts';
import { blockRules, documentRules } from '../../server/src/rules/registry.ts';
import type { RuleContext } from '../../server/src/rules/rule.ts';
import { knowledge, open } from '../support/knowledge.ts';
import { readRulePages } from '../support/rule-page.ts';
import { timed } from './sample.ts';

/**
 * `node test/bench/rule-growth.ts [RULE]`: how the cost of each rule grows with its own worst text. Each example of its
 * page, silent ones too, is repeated as one paragraph; the one that costs most is measured at 100, 200 and 400 kB. An exponent of 1 is linear.
 */
const kilobytes = [100, 200, 400] as const;
const smallest = 25;

function repeated(example: string, size: number): Document {
  const frontMatter = /^---\n[^]*?\n---\n\n/.exec(example)?.[0] ?? '';
  const sentence = `${example.slice(frontMatter.length).replace(/\s+/g, ' ')} `;
  return open(frontMatter + sentence.repeat(Math.ceil((size * 1000) / sentence.length)));
}

/** CPU milliseconds, the best of a few tries once it is warm. */
function costAt(size: number, cost: (document: Document) => void, example: string): number {
  const document = repeated(example, size);
  cost(document);
  return Math.min(...[1, 2, 3].map(() => timed(() => cost(document)).cpu));
}

/** Running a rule over the blocks of a document that is analysed already. */
function costOf(id: string): (document: Document) => void {
  const rule = blockRules.find((each) => each.id === id);
  const documentRule = documentRules.find((each) => each.id === id);
  return (document) => {
    const context: RuleContext = {
      lexicon: knowledge.lexicon,
      spelling: knowledge.spelling,
      profile: document.profile,
    };
    for (const { blocks } of document.segments) {
      for (const block of blocks)
        for (const _ of [
          ...(rule?.check(block, context) ?? []),
          ...(documentRule?.facts?.collect(block, context) ?? []),
        ]);
    }
    for (const _ of documentRule?.checkDocument(document) ?? []);
  };
}

const slope = (cost: readonly number[]): number =>
  Math.log((cost.at(-1) ?? 0) / (cost[0] ?? 1)) / Math.log((kilobytes.at(-1) ?? 1) / kilobytes[0]);

console.log(
  `rule${' '.repeat(28)}${kilobytes.map((size) => `${size} kB`.padStart(10)).join('')}  exponent  worst example`,
);
for (const { id, flags, leavesAlone } of readRulePages()) {
  if (process.argv[2] !== undefined && process.argv[2] !== id) continue;
  const cost = costOf(id);
  const [worst] = [...flags, ...leavesAlone]
    .map(({ text, line }) => ({ text, line, cost: costAt(smallest, cost, text) }))
    .sort((a, b) => b.cost - a.cost);
  if (!worst) continue;
  const costs = kilobytes.map((size) => costAt(size, cost, worst.text));
  console.log(
    `${id.padEnd(32)}${costs.map((ms) => `${ms.toFixed(1)} ms`.padStart(10)).join('')}  ${slope(costs).toFixed(2).padStart(8)}  line ${worst.line}`,
  );
}
