import { extentMismatches, distantMismatches } from './staging/extent.ts';
import { groupMismatches } from './staging/group.ts';
import { sizeMismatches } from './staging/size.ts';
import { spreadMismatches } from './staging/spread.ts';
import { stagingFacts, stagingFindings } from './staging/facts.ts';
import { statementsIn } from './staging/statement.ts';
import type { DocumentRule } from './rule.ts';

const rule = 'stage-mismatch';

const facts = stagingFacts(function* (analysis, staging) {
  for (const statement of statementsIn(analysis, staging)) {
    for (const find of [groupMismatches, sizeMismatches, extentMismatches, distantMismatches, spreadMismatches]) {
      for (const { replacements, ...found } of find(statement))
        yield {
          ...found,
          rule,
          source: 'ajcc-8',
          evidence: `TNM of the kidney, ${staging.name}`,
          replacements: replacements.map((text) => ({ text, automatic: false, literal: true })),
        };
    }
  }
});

/** Finds categories, stage, size and spread that contradict each other; see stage-mismatch.md. */
export const stageMismatch: DocumentRule = {
  id: rule,
  facts,
  checkDocument: (view) => stagingFindings(facts, view),
};
