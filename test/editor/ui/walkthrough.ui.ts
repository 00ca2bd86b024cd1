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
    const picture = page.getByRole('img', { name: /Gerota fascia/ });
    await picture.waitFor();
    await picture.evaluate((image: { decode?(): Promise<void> }) => image.decode?.());
    await workbench.screenshot('walkthrough');
  } finally {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  }
}
