import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'the fix-all command mends what is safe and leaves what needs a reader';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.problems.look('nephrectmy');
  await workbench.command('Renal Lexicon: Fix All Safe Findings in This Document');
  await workbench.waitForText('such a nephrectomy is');
  await workbench.waitForText('A renal cell carcinoma of Fuhrman grade 1 seldom');
  const rows = await workbench.problems.look('Fuhrman grade', /nephrectmy|hypernephroma/);
  assert.ok(
    rows.some((row) => row.includes('inconsistent-designation')),
    rows.join('\n'),
  );
  await workbench.goto(1, 1);
  await workbench.screenshot('fix-all');
}
