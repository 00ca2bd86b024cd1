import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'a hover explains the term at the cursor, and says when a name is out of use';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');

  await workbench.gotoText('Gerota');
  const gerota = await workbench.hoverText('Gerota fascia');
  await workbench.screenshot('hover');
  assert.match(gerota.split('\n')[0] ?? '', /^Gerota fascia$/);
  assert.match(gerota, /\bkidney\b/);
  assert.match(gerota, /In plain language:/);

  await workbench.gotoText('oligometastatic');
  const oligometastatic = await workbench.hoverText('oligometastatic disease');
  await workbench.screenshot('hover-oligometastatic');
  assert.match(oligometastatic, /few metastases/);
  assert.match(oligometastatic, /ESTRO/, 'the hover names its source');

  await workbench.gotoText('Fuhrman');
  const fuhrman = await workbench.hoverText('Fuhrman grading system');
  await workbench.screenshot('hover-out-of-use');
  assert.match(fuhrman, /“Fuhrman grade” is superseded since 2016: WHO adopted WHO\/ISUP grading/);
}
