import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { formsOf } from '../../server/src/lexicon/forms.ts';
import { knowledge } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

const { spelling, lexicon } = knowledge;
const words = (word: string) => spelling.corrections(word).map((correction) => correction.word);

suite('misspelt words', () => {
  for (const [wrong, right] of [['nephrectmy', 'nephrectomy'], ['nephrectomoy', 'nephrectomy'], ['carcinmoa', 'carcinoma'], ['sunitnib', 'sunitinib'], ['cabozantnib', 'cabozantinib'], ['oligometastaic', 'oligometastatic'], ['hematuira', 'hematuria'], ['oncocytma', 'oncocytoma'], ['angiomyolipma', 'angiomyolipoma'], ['pembrolizumb', 'pembrolizumab'], ['nivolumba', 'nivolumab'], ['metastsis', 'metastasis'], ['immunotheraphy', 'immunotherapy'], ['axiitnib', 'axitinib'], ['abodmen', 'abdomen']] as const) {
    test(`${wrong} for ${right}`, () => assert.ok(words(wrong).includes(right), words(wrong).join(', ')));
  } // prettier-ignore
});

suite('words that are none of ours are left alone', () => {
  const groups: Readonly<Record<string, string>> = {
    'real words near a term': 'nephrotomy nephrostomy nephropexy urethra ureter hypertension hypotension hypophysis relation station notation mutation citation sedation reaction section operation emission remission permission prostatectomy',
    'regular derivations': 'nephrectomized metastasizing metastasised cystically tumorous carcinomatous oncologically biopsied irradiated embolised renally papillarylike nonpapillary posttransplant antiangiogenically',
    'other spellings': 'tumour haematuria anaemia localised randomised metastasise leukaemia oesophagus centre fibre labelled',
    'other languages': 'nierenzellkarzinom carcinogénicité néphrectomie métastase riñón cáncer metástasis',
    'siblings of drugs': 'erlotinib gefitinib imatinib lapatinib vandetanib dacomitinib ruxolitinib rituximab trastuzumab infliximab adalimumab panitumumab',
    'opposed words': 'hypovascular hypercalcaemia hypocalcemia hypernatremia hyponatremia intraluminal interstitial macroscopic microscopic endophytic exophytic',
    'short words': 'tumr cel renl clac stge',
    'names of prototypes': 'constructor toString valueOf hasOwnProperty __proto__ isPrototypeOf',
  }; // prettier-ignore
  for (const [what, list] of Object.entries(groups)) {
    test(what, () => {
      const flagged = list.split(' ').filter((word) => words(word).length > 0);
      assert.deepEqual(flagged.map((word) => `${word} > ${words(word).join('/')}`), []);
    }); // prettier-ignore
  }

  test('every form of every term', () => {
    for (const { designation } of lexicon.entries)
      for (const { tokens } of formsOf(designation))
        for (const token of tokens) assert.deepEqual(words(token), [], `${token} of ${designation.text}`);
  });

  test('any text at all: the word of a correction is a lexicon word, at most two edits away', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom(...lexicon.entries.map((e) => e.designation.text))), (word) => {
        for (const { word: right, edits } of spelling.corrections(word)) {
          assert.match(right, /^[a-z]{6,}$/);
          assert.ok(edits === 1 || edits === 2);
        }
      }),
      runs(1000),
    );
  }); // prettier-ignore
});
