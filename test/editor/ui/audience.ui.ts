import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'switching the audience shows the plain definition first, at once';

const professional = 'Fibrous envelope of the retroperitoneum';
const plain = 'A thin, tough sheet of tissue';

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.gotoText('Gerota');
  const before = await workbench.hoverText(professional);
  assert.ok(before.indexOf(professional) < before.indexOf(plain));

  await switchTo(workbench, 'Plain');
  try {
    await workbench.gotoText('Gerota');
    const after = await workbench.hoverText(new RegExp(`${plain}.*${professional}`, 's'));
    await workbench.screenshot('audience');
    assert.match(after, /Professional definition:/);
  } finally {
    await switchTo(workbench, 'Professional');
  }
}

async function switchTo(workbench: Workbench, audience: string): Promise<void> {
  await workbench.command('Renal Lexicon: Switch Audience (Professional or Plain)');
  await workbench.pick(audience);
}
