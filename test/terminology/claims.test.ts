import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { formatFault } from '../../server/src/lexicon/fault.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { readData } from '../../terminology/tools/read-data.ts';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';

const terminology = readTerminology();
const claims = 'dated-claims/kidney-cancer.yml';
const genes = 'genes/human.yml';
const drugs = [
  'aldesleukin',
  'everolimus',
  'interferon-alfa',
  'medroxyprogesterone-acetate',
  'sorafenib',
  'sunitinib',
  'temsirolimus',
].map((drug) => `drugs/${drug}.yml`);

/** One change that breaks a file, and the fault it must give. */
const broken: Readonly<Record<string, readonly [file: string, from: string, to: string, says: RegExp]>> = {
  'a claim twice': [claims, 'id: sorafenib-any-line', 'id: medroxyprogesterone', /says "medroxyprogesterone", which another claim says/],
  'an unknown drug': [claims, 'drugs: [sorafenib]', 'drugs: [sorafinib]', /names "sorafinib", which has no file in drugs/],
  'a claim that the drug’s file does not have': [claims, 'drugClaim: Preferred treatment', 'drugClaim: Best treatment', /drugs\/sorafenib.yml does not call overtaken/],
  'a drug’s claim without wordings': ['drugs/temsirolimus.yml', 'claim: First-line treatment', 'claim: Treatment', /which no claim in dated-claims has wordings for/],
  'an unknown concept': [claims, '[cytoreductive-nephrectomy]', '[cytoreductive-surgery]', /points at "cytoreductive-surgery", which does not exist/],
  'a source that does not exist': [claims, 'source: carmena-2018', 'source: carmena-2017', /cites "carmena-2017"/],
  'a wording without subject': [claims, '"<subject> <is> ... mainstay"', '"<is> ... mainstay"', /does not say where the <subject> stands/],
  'a subject nobody named': [claims, '"there is', '"<subject> there is', /has a <subject>, but the claim names none/],
  'an unknown sign': [claims, '"<subject> <is> ... mainstay"', '"<subject> <was> ... mainstay"', /has "<was>"/],
  'a symbol twice': [genes, 'MET 7029', 'VHL 7029', /says "VHL", which another row says already/],
  'a number of two genes': [genes, 'MET 7029', 'MET 12687', /says "12687", which another row says already/],
  'a symbol in a wrong form': [genes, 'MET 7029', 'c-Met 7029', /must be an approved symbol/],
}; // prettier-ignore

suite('broken claims and genes are named with their place', () => {
  for (const [name, [file, from, to, says]] of Object.entries(broken)) {
    test(name, () => {
      using folder = new Folder();
      for (const path of ['drug-classes.yml', claims, genes, ...drugs]) {
        const whole = readFileSync(join(root, 'terminology', path), 'utf8');
        assert.ok(path !== file || whole.includes(from), `${file} has "${from}"`);
        folder.write(`terminology/${path}`, path === file ? whole.replace(from, () => to) : whole);
      }
      const { faults } = readData(terminology, folder.join('terminology'));
      const fault = faults.find((each) => says.test(formatFault(each)));
      assert.ok(fault, faults.map(formatFault).join('\n') || 'no fault');
      assert.equal(fault.file, `terminology/${file}`);
    });
  }
});

const reference = resolve(root, '../shared/reference/hgnc-rcc-genes.tsv');

suite('genes', { skip: !existsSync(reference) && 'the reference tables are not present' }, () => {
  test('have the symbols and numbers of the HGNC', () => {
    const rows = new Set(
      readFileSync(reference, 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([number = '', symbol = '']) => `${symbol} ${number.replace('HGNC:', '')}`),
    );
    const symbols = readData(terminology).genes.flatMap(({ value }) => value.symbols);
    assert.deepEqual(
      symbols.filter((row) => !rows.has(row)),
      [],
    );
  });
});
