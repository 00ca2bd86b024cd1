import type { Workbench } from '../harness/workbench.ts';

export const name = 'a finding ignored on its line stays ignored after an edit above it';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.gotoText('hypernephroma');
  await workbench.applyQuickFix('Ignore deprecated-term on this line');
  await workbench.waitForText('seldom spreads, <!-- renal-lexicon-ignore deprecated-term -->');
  await workbench.screenshot('ignore-on-this-line');

  // A new misspelling above: once it is reported, the findings are those of the text after the edit.
  await workbench.goto(6, 1);
  await workbench.type('The metastassis.');
  await workbench.press('Enter');
  await workbench.press('Enter');
  await workbench.problems.look('metastassis', /hypernephroma|Fuhrman/);
}
