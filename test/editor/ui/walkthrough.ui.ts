import type { Workbench } from '../harness/workbench.ts';

export const name = 'the walkthrough opens and shows its pictures';

const steps = [
  'Read what a term means',
  'Type a term, even misspelt',
  'Mend what is questioned',
  'Start from an article skeleton',
];

export async function run(workbench: Workbench): Promise<void> {
  // A narrow page leaves the pictures out.
  await workbench.command('View: Hide Primary Side Bar');
  await workbench.command('Renal Lexicon: Open Walkthrough');
  const page = workbench.page.locator('.gettingStartedContainer');
  await page.getByText('Write about kidney cancer with Renal Lexicon').first().waitFor();
  for (const step of steps) await page.getByText(step, { exact: true }).first().waitFor();
  const pictureWidth = await page.locator('img').first().evaluate((picture: HTMLImageElement) => picture.naturalWidth);
  await workbench.screenshot('walkthrough');
  await workbench.command('View: Show Explorer');
}
