import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { formatFault } from '../../server/src/lexicon/fault.ts';
import { otherSpellings, toUk, toUs } from '../../server/src/lexicon/spelling.ts';
import type { StageGroup } from '../../server/src/lexicon/data/staging.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { readData } from '../../terminology/tools/read-data.ts';
import { referenceFolder } from '../../terminology/tools/verify-codes.ts';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';

const terminology = readTerminology();
const data = readData(terminology);

suite('rule data', () => {
  test('has no fault', () => assert.deepEqual(data.faults.map(formatFault), []));

  test('is there, of every kind', () => {
    assert.equal(data.staging.length, 1);
    assert.equal(data.drugClasses.length, 1);
    assert.equal(data.phrases.length, 2);
    assert.equal(data.spelling.length, 1);
    assert.deepEqual(
      data.styles.map(({ id }) => id),
      ['ama', 'bmj', 'lancet', 'nejm', 'plain'],
    );
    assert.ok(data.scales.length >= 20 && data.drugs.length >= 36 && data.trials.length >= 70);
  });

  test('is explained in DATA.md, table by table', () => {
    const page = readFileSync(join(root, 'terminology/DATA.md'), 'utf8');
    for (const table of ['staging', 'scales', 'drugs', 'trials', 'phrases', 'spelling', 'styles', 'drug-classes.yml'])
      assert.ok(page.includes(`| \`${table}`), table);
  });
});

suite('stages of kidney cancer', () => {
  const [{ value: kidney } = assert.fail('no staging table')] = data.staging;
  const stage = (t: string, n: string, m: string) => {
    const has = (listed: StageGroup['T'], form: string) => listed === 'any' || listed.includes(form);
    return kidney.stageGroups.filter((g) => has(g.T, t) && has(g.N, n) && has(g.M, m)).map((g) => g.stage);
  };

  for (const [t, n, m, expected] of [
    ['T1a', 'N0', 'M0', 'I'],
    ['T2b', 'N0', 'M0', 'II'],
    ['T1b', 'N1', 'M0', 'III'],
    ['T3a', 'NX', 'M0', 'III'],
    ['T3c', 'N1', 'M0', 'III'],
    ['T4', 'N0', 'M0', 'IV'],
    ['T1a', 'N0', 'M1', 'IV'],
    ['TX', 'NX', 'M1', 'IV'],
  ] as const) {
    test(`${t} ${n} ${m} is stage ${expected}`, () => assert.deepEqual(stage(t, n, m), [expected]));
  }

  test('T1 NX M0 has no stage', () => assert.deepEqual(stage('T1', 'NX', 'M0'), []));

  test('a limit belongs to the smaller category', () => {
    const of = (cm: number) =>
      kidney.categories
        .filter(({ within, size }) => within && size && cm > size.above && cm <= (size.upTo ?? Infinity))
        .map(({ category }) => category);
    assert.deepEqual([4, 4.1, 7, 7.1, 10, 10.1].map(of).flat(), ['T1a', 'T1b', 'T1b', 'T2a', 'T2a', 'T2b']);
  });
});

suite('spelling families', () => {
  const [{ value: spelling } = assert.fail('no spelling table')] = data.spelling;
  const derived = spelling.families.filter(({ by }) => by === 'derived');

  test('are as many as the engine’s', () => {
    const source = readFileSync(join(root, 'server/src/lexicon/spelling.ts'), 'utf8');
    assert.equal(derived.length, source.match(/^ {2}\[(\/|new RegExp)/gm)?.length);
  });

  for (const { id, pairs, exceptions = [] } of derived) {
    test(`${id}: the engine spells its pairs both ways and its exceptions one way`, () => {
      for (const pair of pairs) {
        const [us = '', uk = ''] = pair.split(' ');
        assert.deepEqual([toUk(us), toUs(uk)], [uk, us]);
      }
      for (const word of exceptions) assert.deepEqual(otherSpellings(word), [], word);
    });
  }

  test('only listed are not derived by the engine', () => {
    for (const { by, pairs } of spelling.families) {
      if (by !== 'listed') continue;
      for (const pair of pairs) assert.notEqual(toUk(pair.split(' ')[0] ?? ''), pair.split(' ')[1], pair);
    }
  });
});

const brandTable = join(referenceFolder, 'nci-drug-pages-kidney.tsv');
suite('brands', { skip: !existsSync(brandTable) && 'the reference tables are not present' }, () => {
  test('marked as seen in the US are on the drug pages of the NCI', () => {
    const pages = readFileSync(brandTable, 'utf8');
    const seen = data.drugs.flatMap(({ value }) =>
      value.brands.filter(({ region, verification }) => region === 'US' && verification === 'seen'),
    );
    assert.ok(seen.length >= 20, `${seen.length}`);
    assert.deepEqual(
      seen.map(({ name }) => name).filter((name) => !pages.includes(name)),
      [],
    );
  });
});

/** One change that breaks a file, and the fault it must give. `beside` are the other files the case needs. */
interface Broken {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly says: RegExp;
  readonly beside?: readonly string[];
  /** The name under which the file is written, where the name is the fault. */
  readonly as?: string;
}

const staging = 'staging/kidney-ajcc8.yml';
const pair = { file: 'drugs/ipilimumab.yml', beside: ['drugs/nivolumab.yml', 'drugs/cabozantinib.yml'] };
const trial = { file: 'trials/axis-trial.yml', beside: ['drugs/axitinib.yml', 'drugs/sorafenib.yml'] };
const broken: Readonly<Record<string, Broken>> = {
  'a stage group with an undeclared category': { file: staging, from: 'T: [T4]', to: 'T: [T5]', says: /uses "T5", which is no category/ },
  'a T category in the N list': { file: staging, from: 'N: [N1]', to: 'N: [T1]', says: /uses "T1", which is no category/ },
  'two stages for one combination': { file: staging, from: 'T: [T2, T2a, T2b], N: [N0]', to: 'T: [T1, T2, T2a, T2b], N: [N0]', says: /gives stage II to a combination that has stage I\./ },
  'a gap between sizes': { file: staging, from: 'above: 4,', to: 'above: 5,', says: /T1b begins above 5 cm, but the category before it ends at 4/ },
  'sizes in the wrong order': { file: staging, from: 'above: 7, upTo: 10', to: 'above: 7, upTo: 6', says: /Put the bounds in order/ },
  'an illegal form that is declared': { file: staging, from: 'form: T2c', to: 'form: T2b', says: /calls "T2b" illegal, which the table declares/ },
  'an illegal stage that a group has': { file: staging, from: 'form: V,', to: 'form: IV,', says: /calls stage "IV" illegal/ },
  'an extension to no category': { file: staging, from: 'category: T3c,\n      reading', to: 'category: T3d,\n      reading', says: /uses "T3d"/ },
  'a source that does not exist': { file: staging, from: 'ajcc-8', to: 'ajcc-88', says: /cites "ajcc-88", which sources.yml does not have/ },
  'a form of category nobody knows': { file: staging, from: 'category: T3b', to: 'category: T3z', says: /must be a category such as/ },
  'a scale from high to low': { file: 'scales/ecog-performance-status.yml', from: 'to: 5', to: 'to: 0', says: /Put the bounds in order/ },
  'a step that does not fit': { file: 'scales/karnofsky-performance-status.yml', from: 'step: 10', to: 'step: 30', says: /does not lead from 0 to 100/ },
  'groups with a gap': { file: 'scales/imdc-risk-model.yml', from: 'from: 3', to: 'from: 4', says: /"poor" begins at 4, not at 3/ },
  'groups that end too early': { file: 'scales/imdc-risk-model.yml', from: 'from: 3, to: 6', to: 'from: 3, to: 5', says: /the end of the scale/ },
  'a label twice': { file: 'scales/bosniak-classification.yml', from: 'IIF', to: 'II', says: /says "II", which the list says already/ },
  'a concept that does not exist': { file: 'scales/ssign-score.yml', from: 'concept: ssign-score', to: 'concept: ssing-score', says: /points at "ssing-score", which does not exist/ },
  'a drug of no class': { file: 'drugs/sunitinib.yml', from: 'class: vegfr-tki', to: 'class: vegfr-tkis', says: /which drug-classes.yml does not have/ },
  'a drug that points at another drug’s concept': { file: 'drugs/sunitinib.yml', from: 'concept: sunitinib', to: 'concept: sorafenib', says: /which is not called "sunitinib"/ },
  'an approved drug without concept': { file: 'drugs/sunitinib.yml', from: 'concept: sunitinib\n', to: '', says: /names no concept/ },
  'an approval told by one partner only': { ...pair, from: '2018-04-16', to: '2018-05-16', says: /drugs\/nivolumab.yml has no such approval with ipilimumab \(US, 2018-05-16\)/ },
  'a partner without file': { file: pair.file, from: 'Yervoy', to: 'Yervoy', says: /names "nivolumab", which has no file in drugs/ },
  'an ATC code of another drug': { file: 'drugs/sunitinib.yml', from: 'L01EX01', to: 'L01EX02', says: /is not a code of sunitinib: the reference gives L01EX02 to sorafenib/ },
  'an ATC code in a wrong form': { file: 'drugs/sunitinib.yml', from: 'L01EX01', to: 'L01EX1', says: /must be a full ATC code/ },
  'a brand of two drugs': { file: 'drugs/sunitinib.yml', from: 'Sutent', to: 'Nexavar', says: /drugs\/sorafenib.yml has already/, beside: ['drugs/sorafenib.yml'] },
  'a date that is none': { file: 'drugs/sunitinib.yml', from: '2006-01', to: 'January 2006', says: /must be a date such as/ },
  'a class in a circle': { file: 'drug-classes.yml', from: 'words: [targeted therapy', to: 'broader: [vegfr-tki], words: [targeted therapy', says: /broader than itself/ },
  'an arm with an unknown drug': { ...trial, from: '[sorafenib]', to: '[sorafinib]', says: /names "sorafinib", which has no file in drugs/ },
  'an arm twice': { ...trial, from: '[sorafenib]', to: '[axitinib]', says: /says "axitinib", which another arm says already/ },
  'a registry number in a wrong form': { ...trial, from: 'NCT00678392', to: 'NCT678392', says: /must be NCT and eight digits/ },
  'a registry number of another trial': { ...trial, from: 'NCT00678392', to: 'NCT00678393', says: /differs from NCT00678392/ },
  'a phrase twice': { file: 'phrases/person-first.yml', from: '      - <disease> sufferers\n', to: '      - <disease> sufferer\n', says: /says "<disease> sufferer", which another entry says already/ },
  'an unknown kind of phrase': { file: 'phrases/person-first.yml', from: 'kind: words', to: 'kind: word', says: /kind/ },
  'a pair with one word': { file: 'spelling/families.yml', from: 'tumors tumours', to: 'tumours', says: /must be a US and a UK word/ },
  'a word in two families': { file: 'spelling/families.yml', from: 'edema oedema', to: 'anemia anaemia', says: /says "anemia", which another pair says already/ },
  'a style against itself': { file: 'styles/ama.yml', from: 'leadingZero: false', to: 'leadingZero: true', says: /goes against leadingZero/ },
  'a key nobody knows': { file: 'styles/ama.yml', from: 'spelling: US', to: 'speling: US', says: /speling is not a known key/ },
  'a file name that is no id': { file: 'styles/ama.yml', from: 'name: AMA', to: 'name: AMA', as: 'styles/Ama Style.yml', says: /has the file name "Ama Style"/ },
  'no YAML at all': { file: 'styles/ama.yml', from: 'name: AMA', to: 'name: [AMA', says: /is not valid YAML/ },
}; // prettier-ignore

/** Two rows of the ATC index, as the reference tables have them. */
const atc = new Map([
  ['ATC:L01EX01', new Set(['sunitinib'])],
  ['ATC:L01EX02', new Set(['sorafenib'])],
]);

suite('broken rule data is named with its place', () => {
  for (const [name, { file, from, to, says, beside = [], as: target = file }] of Object.entries(broken)) {
    test(name, () => {
      using folder = new Folder();
      const copy = (path: string) => readFileSync(join(root, 'terminology', path), 'utf8');
      for (const path of new Set(['drug-classes.yml', ...beside])) folder.write(`terminology/${path}`, copy(path));
      const whole = copy(file);
      assert.ok(whole.includes(from), `${file} has "${from}"`);
      folder.write(
        `terminology/${target}`,
        whole.replace(from, () => to),
      );
      const { faults } = readData(terminology, folder.join('terminology'), atc);
      const fault = faults.find((each) => says.test(formatFault(each)));
      assert.ok(fault, faults.map(formatFault).join('\n') || 'no fault');
      assert.equal(fault.file, `terminology/${target}`);
      assert.ok(fault.line > 0 && fault.column > 0 && fault.message.length > 0);
    });
  }

  test('at the very line', () => {
    using folder = new Folder();
    const text = readFileSync(join(root, 'terminology/styles/ama.yml'), 'utf8').replace(
      'spelling: US',
      'spelling: USA',
    );
    folder.write('terminology/styles/ama.yml', text);
    const line = text.split('\n').findIndex((each) => each.startsWith('spelling:')) + 1;
    const { faults } = readData(terminology, folder.join('terminology'));
    assert.deepEqual(
      faults.map(({ file, line: at, column }) => `${file}:${at}:${column}`),
      [`terminology/styles/ama.yml:${line}:11`],
    );
  });
});
