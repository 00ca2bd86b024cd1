import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'a hover explains the term under the pointer';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.gotoText('Gerota');
  const hover = await workbench.hoverText('Gerota fascia');
  await workbench.screenshot('hover');
  assert.match(hover.split('\n')[0] ?? '', /Gerota fascia/);
  assert.match(hover, /\bkidney\b/);
}
