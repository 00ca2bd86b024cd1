import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'the walkthrough opens with its four steps and a picture';

const steps = [
  'Read what a term means',
  'Type a term, even misspelt',
  'Mend what is questioned',
  'Start from an article skeleton',
];

export async function run(workbench: Workbench): Promise<void> {
  // A narrow page leaves the pictures out.
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  try {
    await workbench.command('Renal Lexicon: Open Walkthrough');
    const page = workbench.page.locator('.gettingStartedContainer');
    await page.getByText('Write about kidney cancer with Renal Lexicon').first().waitFor();
    for (const step of steps) await page.getByText(step, { exact: true }).first().waitFor();
    const picture = workbench.page.frameLocator('.webview.ready').frameLocator('iframe').locator('svg');
    await picture.getByText('Gerota').first().waitFor();
    // A picture that did not get the theme's colors is black.
    const color = await picture
      .locator('rect')
      .first()
      .evaluate((card) => getComputedStyle(card).fill);
    assert.notEqual(color, 'rgb(0, 0, 0)');
    await workbench.screenshot('walkthrough');
  } finally {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  }
}
