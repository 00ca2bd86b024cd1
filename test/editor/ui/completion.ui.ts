import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'typing a misspelt term in prose offers the term; Tab takes it and Enter does not';

/** The empty last line of the article. */
const emptyLine = 42;

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.goto(emptyLine, 1);

  await workbench.type('She had a ');
  assert.equal((await workbench.typeUntilOffered('nefrec', 'nephrectomy'))[0], 'nephrectomy');
  await workbench.screenshot('completion');
  await workbench.press('Tab');
  await workbench.waitForText('She had a nephrectomy');

  await workbench.type(', then a ');
  assert.equal((await workbench.typeUntilOffered('partial nefrect', 'partial nephrectomy'))[0], 'partial nephrectomy');
  await workbench.screenshot('completion-of-two-words');
  await workbench.press('Tab');
  await workbench.waitForText('She had a nephrectomy, then a partial nephrectomy');

  await workbench.type('. After the ');
  await workbench.typeUntilOffered('nefrec', 'nephrectomy');
  await workbench.press('Enter');
  await workbench.type('she went home.');
  await workbench.waitForText('she went home.');
  const [typed, next] = (await workbench.text()).split('\n').slice(-2);
  assert.equal(typed, 'She had a nephrectomy, then a partial nephrectomy. After the nefrec');
  assert.equal(next, 'she went home.');
}
