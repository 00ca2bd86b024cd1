import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../harness/until.ts';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'a term ignored in this folder is saved in the folder’s list and found no more';

export async function run(workbench: Workbench): Promise<void> {
  const list = join(workbench.folder, '.renal-lexicon/ignore.yml');
  await workbench.openFile('article.md');
  try {
    await workbench.gotoText('hypernephroma');
    await workbench.applyQuickFix('Ignore “hypernephroma” in this folder');
    await workbench.problems.look('Fuhrman grade', 'hypernephroma');
    const saved = await until(() => existsSync(list) && readFileSync(list, 'utf8'), 'the list is on disk');
    assert.match(saved, /^- rule: deprecated-term\n {2}term: "hypernephroma"$/m);
    await workbench.page.getByRole('treeitem', { name: '.renal-lexicon' }).click();
    await workbench.openFile('ignore.yml');
    await workbench.waitForText('hypernephroma');
    await workbench.screenshot('ignore-in-this-folder');
  } finally {
    rmSync(join(workbench.folder, '.renal-lexicon'), { recursive: true, force: true });
  }
  // Without the list it is found again.
  await workbench.openFile('article.md');
  await workbench.problems.look('hypernephroma');
}
