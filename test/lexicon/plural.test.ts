import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { headIndex, plurals } from '../../server/src/lexicon/plural.ts';

/** Singular, the usual plural, and others in use. */
const table = `
  metastasis metastases, diagnosis diagnoses, thrombosis thromboses, axis axes, biopsy biopsies, artery arteries, nephrectomy nephrectomies, kidney kidneys,
  calyx calyces calyxes, appendix appendices appendixes, index indices indexes, cortex cortices cortexes, apex apices apexes, matrix matrices matrixes,
  pelvis pelves pelvises, testis testes, nucleus nuclei, glomerulus glomeruli glomeruluses, thrombus thrombi thrombuses, radius radii, locus loci, focus foci, embolus emboli, calculus calculi,
  carcinoma carcinomas carcinomata, oncocytoma oncocytomas oncocytomata, stroma stromas stromata, ganglion ganglia ganglions, mitochondrion mitochondria,
  criterion criteria, phenomenon phenomena, diverticulum diverticula, serum sera serums, ovum ova, bacterium bacteria, epithelium epithelia, septum septa, atrium atria,
  fascia fasciae fascias, papilla papillae papillas, fistula fistulas fistulae, vena venae, vertebra vertebrae, medulla medullae, bursa bursae,
  tumor tumors, mass masses, abscess abscesses, stitch stitches, box boxes, gland glands, virus viruses, sinus sinuses, uterus uteri, humerus humeri, patient patients,
  nephron nephrons, ureter ureters, renal-pelvis renal-pelves, inhibitor inhibitors, therapy therapies, assay assays, day days, survey surveys, study studies,
  biomarker biomarkers, hematoma hematomas, sarcoma sarcomas, adenoma adenomas, cyst cysts, lymph-node lymph-nodes, response responses, dose doses`
  .split(',')
  .map((row) => row.trim().split(/\s+/));

/** These are plurals already, or have none. */
const none = ['data', 'criteria', 'phenomena', 'metastases'];

suite('plurals', () => {
  for (const [singular = '', usual = '', ...others] of table) {
    test(`${singular}, ${usual}`, () => {
      const forms = plurals(singular);
      assert.equal(forms[0], usual, 'the usual form comes first');
      for (const other of others) assert.ok(forms.includes(other), `${other} of ${forms.join(', ')}`);
      assert.ok(!forms.includes(singular));
      assert.equal(new Set(forms).size, forms.length);
    });
  }
  for (const word of none) test(`${word} has none`, () => assert.deepEqual(plurals(word), []));
});

suite('the word that takes the plural', () => {
  const heads: readonly (readonly [string, string])[] = [
    ['renal cell carcinoma', 'carcinoma'],
    ['carcinoma of the kidney', 'carcinoma'],
    ['inferior vena cava', 'cava'],
    ['rate of response', 'rate'],
    ['cancer that has spread', 'cancer'],
    ['tumor', 'tumor'],
    ['metastasis to the lung', 'metastasis'],
    ['T3a', 'T3a'],
  ];
  for (const [term, head] of heads) {
    test(term, () => {
      const words = term.split(' ');
      assert.equal(words[headIndex(words)], head);
    });
  }
});
