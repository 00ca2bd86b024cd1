import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'an article skeleton is picked, inserted, and filled in from tab stop to tab stop';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('draft.md');
  await workbench.command('Renal Lexicon: Insert Article Skeleton');
  const entries = workbench.page.locator('.quick-input-list .monaco-list-row');
  await entries.filter({ hasText: 'Case report' }).first().waitFor();
  await workbench.screenshot('skeleton-picker');
  await workbench.pick('Randomized trial article');

  await workbench.waitForText('# Effect of [investigational regimen] vs [control regimen] in');
  await workbench.type('pembrolizumab plus axitinib');
  await workbench.press('Tab');
  await workbench.type('sunitinib');
  await workbench.press('Tab');
  assert.deepEqual(await workbench.offered('advanced'), ['advanced', 'locally advanced', 'localized']);
  await workbench.screenshot('skeleton');
  await workbench.acceptSuggestion('localized');
  await workbench.waitForText('# Effect of pembrolizumab plus axitinib vs sunitinib in localized renal cell carcinoma');
}
