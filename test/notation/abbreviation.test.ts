import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { expansionsIn } from '../../server/src/notation/abbreviation.ts';
import { isByInitials } from '../../server/src/notation/long-form.ts';
import { isShortForm, keyOf, shortFormsIn } from '../../server/src/notation/short-form.ts';
import { isSameWording } from '../../server/src/notation/same-words.ts';

const pairs = (text: string) =>
  [...expansionsIn(text)].map(({ short, long, form }) => [
    text.slice(short.start, short.end),
    long && text.slice(long.start, long.end),
    form,
  ]);

const explained: Record<string, readonly (readonly [string, string | undefined, string])[]> = {
  'Renal cell carcinoma (RCC) is common.': [['RCC', 'Renal cell carcinoma', 'brackets']],
  'Dose-limiting toxicities (DLTs) were few.': [['DLTs', 'Dose-limiting toxicities', 'brackets']],
  'RCC (renal cell carcinoma) is common.': [['RCC', 'renal cell carcinoma', 'brackets']],
  'Overall survival (OS; months) was long.': [['OS', 'Overall survival', 'loose']],
  'a fecal immunochemical test, or FIT, is done': [['FIT', 'fecal immunochemical test', 'loose']],
  'Abbreviations: CI, confidence interval; OS, overall survival.': [
    ['CI', 'confidence interval', 'list'],
    ['OS', 'overall survival', 'list'],
  ],
  'relative risk RR was low': [['RR', 'relative risk', 'bare']],
  'hormone receptor–positive (HR+) tumors': [['HR', 'hormone receptor–positive', 'brackets']],
  'Everolimus (RAD) was given.': [['RAD', undefined, 'brackets']],
  'atypical teratoid/rhabdoid tumors (AT/RTs)': [
    ['AT', undefined, 'brackets'],
    ['RTs', undefined, 'brackets'],
  ],
  'stereotactic ablative body radiotherapy (SABR or SBRT)': [
    ['SABR', undefined, 'brackets'],
    ['SBRT', undefined, 'brackets'],
  ],
  '| COG = a group of children’s hospitals; OS = overall survival. |': [
    ['COG', undefined, 'list'],
    ['OS', 'overall survival', 'list'],
  ],
  '| RCC = renal cell carcinoma | |': [['RCC', 'renal cell carcinoma', 'list']],
};

suite('expansions', () => {
  for (const [text, expected] of Object.entries(explained)) test(text, () => assert.deepEqual(pairs(text), expected));
  for (const text of [
    'toxicity, AE, and death',
    'after chemotherapy, TARE, or TACE',
    'patients in complete response or with PD',
    'MTD: The determination of the dose',
    'had disease control (CR, PR, or SD)',
    'the hazard was lower; HR = 0.75',
  ])
    test(`none: ${text}`, () => assert.deepEqual(pairs(text), []));
});

suite('short forms', () => {
  test('are told by their capitals', () => {
    for (const text of ['RCC', 'mRCC', 'ccRCC', 'irAE', 'HRQoL', 'IL-2', 'TKIs']) assert.ok(isShortForm(text), text);
    for (const text of ['Rcc', 'III', 'IV', 'T1aN0M0', 'pT3a', 'CARCINOMAS', 'R', 'T CELL'])
      assert.ok(!isShortForm(text), text);
  });
  test('are one in number, hyphen and capitals', () => {
    assert.equal(keyOf('TKIs'), keyOf('TKI'));
    assert.equal(keyOf('DoR'), keyOf('DOR'));
    assert.equal(keyOf('PD-L1'), keyOf('PDL1'));
  });
  test('are not looked for where all is in capitals', () => {
    assert.deepEqual([...shortFormsIn('RESULTS OF CT')], []);
  });
});

test('wordings differ by more than number, spelling and hyphens', () => {
  assert.ok(isSameWording('tumour-free survival', 'tumor free survivals'));
  assert.ok(!isSameWording('progressive disease', 'pharmacodynamics'));
});

test('words fit by initials', () => {
  assert.ok(isByInitials('SBRT', 'stereotactic body radiotherapy'));
  assert.ok(!isByInitials('SBRT', 'stereotactic ablative radiotherapy'));
});
