import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench.ts';

export const name = 'findings are underlined and listed in the Problems view with their rules';

const expected = [
  /“nephrectmy” may be a misspelling of “nephrectomy”\..*misspelling.*Ln 16/,
  /“hypernephroma” is deprecated:.*Consider “renal cell carcinoma”\..*deprecated-term.*Ln 32/,
  /“Fuhrman grade” is superseded since 2016:.*Consider “WHO\/ISUP grade”\..*deprecated-term.*Ln 32/,
  /“stereotactic body radiotherapy” and “stereotactic ablative radiotherapy” name one concept.*inconsistent-designation.*Ln 34/,
];

export async function run(workbench: Workbench): Promise<void> {
  await workbench.openFile('article.md');
  await workbench.waitForFindings();
  await workbench.screenshot('findings');
  await workbench.problems.open();
  const rows = await workbench.problems.rows('inconsistent-designation');
  await workbench.screenshot('problems');
  await workbench.problems.close();
  for (const row of expected)
    assert.ok(
      rows.some((each) => row.test(each)),
      `${row} among\n${rows.join('\n')}`,
    );
}
