import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'a quick fix puts the current name in place of a deprecated one';

const fix = 'Replace with “renal cell carcinoma”';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.gotoText('hypernephroma');
  const fixes = await workbench.quickFixes();
  await workbench.screenshot('quick-fix');
  assert.deepEqual(fixes, [
    fix,
    'Ignore deprecated-term on this line',
    'Ignore this finding here for good',
    'Ignore “hypernephroma” in this folder',
    'Ignore deprecated-term in this file',
    'Why is this flagged?',
  ]);
  await workbench.applyQuickFix(fix);
  await workbench.waitForText('A renal cell carcinoma of Fuhrman grade 1 seldom');
  const rows = await workbench.problems.look('Fuhrman grade', 'hypernephroma');
  assert.equal(rows.filter((row) => row.includes('deprecated-term')).length, 1);
}
