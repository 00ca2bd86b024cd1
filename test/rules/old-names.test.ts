import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reports } from '../../server/src/engine.ts';
import { open } from '../support/knowledge.ts';

/** Old or lesser names of renal tumors and their grade, the rule that finds each, and what it offers first. */
const names: readonly (readonly [old: string, rule: string, instead: string, automatic?: 'automatic'])[] = [
  ['hypernephroma', 'deprecated-term', 'renal cell carcinoma', 'automatic'],
  ['Grawitz tumour', 'deprecated-term', 'renal cell carcinoma', 'automatic'],
  ['renal adenocarcinoma', 'deprecated-term', 'renal cell carcinoma'],
  ['conventional RCC', 'deprecated-term', 'clear cell RCC', 'automatic'],
  ['granular cell RCC', 'deprecated-term', 'the current WHO tumor types'],
  ['chromophil carcinoma', 'deprecated-term', 'papillary renal cell carcinoma', 'automatic'],
  ['papillary RCC type 1', 'deprecated-term', 'papillary RCC'],
  ['papillary RCC, type 2', 'deprecated-term', 'papillary RCC'],
  ['type II papillary renal cell carcinoma', 'deprecated-term', 'papillary renal cell carcinoma'],
  ['type 2 pRCC', 'deprecated-term', 'pRCC'],
  ['clear cell papillary RCC', 'deprecated-term', 'clear cell papillary renal cell tumor', 'automatic'],
  ['clear cell tubulopapillary RCC', 'deprecated-term', 'clear cell papillary renal cell tumor', 'automatic'],
  ['multilocular cystic RCC', 'deprecated-term', 'multilocular cystic renal neoplasm of low malignant potential', 'automatic'],
  ['Xp11 translocation RCC', 'deprecated-term', 'TFE3-rearranged RCC', 'automatic'],
  ['Xp11.2 translocation RCC', 'deprecated-term', 'TFE3-rearranged RCC', 'automatic'],
  ['t(6;11) RCC', 'deprecated-term', 'TFEB-altered RCC'],
  ['MiT family translocation RCC', 'deprecated-term', 'TFE3-rearranged'],
  ['RCC, unclassified', 'deprecated-term', 'RCC NOS'],
  ['unclassified RCC', 'deprecated-term', 'RCC NOS'],
  ['TCEB1-mutated RCC', 'deprecated-term', 'ELOC-mutated RCC', 'automatic'],
  ['transitional cell carcinoma', 'deprecated-term', 'urothelial carcinoma'],
  ['Fuhrman grade', 'deprecated-term', 'WHO/ISUP grade'],
  ['HLRCC-associated RCC', 'nonpreferred-term', 'fumarate hydratase-deficient RCC'],
  ['HLRCC RCC', 'nonpreferred-term', 'fumarate hydratase-deficient RCC'],
  ['renal medullary carcinoma', 'nonpreferred-term', 'SMARCB1-deficient renal medullary carcinoma'],
  ['high-grade oncocytic tumor', 'nonpreferred-term', 'eosinophilic vacuolated tumor'],
  ['Bellini duct carcinoma', 'nonpreferred-term', 'collecting duct carcinoma'],
  ['histologic variant', 'nonpreferred-term', 'histologic subtype'],
  ['vena cava', 'nonpreferred-term', 'inferior vena cava'],
  ['cryosurgery', 'nonpreferred-term', 'cryoablation'],
]; // prettier-ignore

const found = (text: string) => reports(open(text)).filter(({ rule }) => /^(deprecated|nonpreferred)-term$/.test(rule));

suite('an old name', () => {
  for (const [old, rule, instead, automatic] of names) {
    test(`${old} gives way to ${instead}`, () => {
      const [report, ...others] = found(`In kidney cancer, the ${old} is looked for.`);
      assert.deepEqual([report?.rule, report?.text, others.length], [rule, old, 0]);
      assert.ok(report?.message.includes(instead.split(' ')[0] ?? instead), report?.message);
      const fixes = report?.fixes.map(({ edits, automatic: safe }) => [edits.at(-1)?.text ?? '', safe] as const) ?? [];
      assert.ok(
        fixes.some(([text]) => text.includes(instead)),
        fixes.join('; '),
      );
      assert.equal(fixes[0]?.[1], automatic === 'automatic');
    });
  }

  test('Fuhrman’s grade becomes WHO/ISUP only where somebody grades anew', () => {
    const [report] = found('The kidney cancer has a Fuhrman grade of 3.');
    assert.deepEqual(report?.fixes.map(({ automatic }) => automatic), [false, false]);
    assert.match(report?.fixes[1]?.title ?? '', /only if it was assessed anew/);
  }); // prettier-ignore

  test('is not asked for where both forms are one', () => {
    assert.deepEqual(found('In kidney cancer, the IVC and then the vena cava above the liver were clamped.'), []);
    assert.deepEqual(found('Kidney cancer: superior vena cava, side effect, adverse event, HLRCC, subtype.'), []);
  });
});
