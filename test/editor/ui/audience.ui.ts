import assert from 'node:assert/strict';
import { until } from '../harness/until.ts';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'switching the audience shows the plain definition first, at once';

const professional = 'Fibrous envelope of the retroperitoneum';
const plain = 'A thin, tough sheet of tissue';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.gotoText('Gerota');
  const before = await workbench.hoverText(professional);
  assert.ok(before.indexOf(professional) < before.indexOf(plain));

  await switchByStatus(workbench);
  try {
    // A hover that was asked for before the setting arrived stays as it is; so it is opened anew.
    const after = await until(async () => {
      await workbench.gotoText('Gerota');
      const hover = await workbench.hoverText(professional);
      return hover.indexOf(plain) < hover.indexOf(professional) && hover;
    }, 'the plain definition comes first');
    await workbench.screenshot('audience');
    assert.match(after, /Professional definition:/);
  } finally {
    await workbench.command('Renal Lexicon: Switch Audience (Professional or Plain)');
    await workbench.pick('Professional');
  }
}

/** By the language's status in the status bar, as a writer finds it without knowing the command. */
async function switchByStatus(workbench: Workbench): Promise<void> {
  await workbench.page.locator('[id="status.languageStatus"]').click();
  const status = workbench.page.locator('.hover-language-status', { hasText: 'Renal Lexicon' });
  await status.filter({ hasText: ': professional' }).waitFor();
  await workbench.screenshot('audience-status');
  await status.getByText('Switch audience').click();
  await workbench.pick('Plain');
  await workbench.page.mouse.move(0, 0);
}
