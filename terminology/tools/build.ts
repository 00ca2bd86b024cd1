import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { formatFault } from '../../server/src/lexicon/fault.ts';
import type { LexiconFile } from '../../server/src/lexicon/lexicon.ts';
import { pack } from '../../server/src/lexicon/packed.ts';
import { tablesOf } from './data/tables.ts';
import { readData } from './read-data.ts';
import { readTerminology, terminologyRoot } from './read-all.ts';
import { commonWords, realWordsNear } from './real-words.ts';

/** `node terminology/tools/build.ts [OUTPUT]`: checks the terminology and makes the compact lexicon file of it. */
const output = resolve(process.argv[2] ?? resolve(terminologyRoot, '../dist/lexicon.json'));
const terminology = readTerminology();
const { concepts, sources, edition, asOf } = terminology;
const data = readData(terminology);
const faults = [...terminology.faults, ...data.faults];
if (faults.length > 0) {
  for (const fault of faults) console.error(formatFault(fault));
  console.error(`The lexicon was not built: ${faults.length} faults in the terminology. Mend them and build again.`);
  process.exit(1);
}
const file: LexiconFile = {
  edition,
  asOf,
  sources,
  concepts,
  tables: tablesOf(data),
  realWords: realWordsNear(concepts).join(' '),
  commonWords: commonWords().join(' '),
};
mkdirSync(dirname(output), { recursive: true });
const json = JSON.stringify(pack(file));
writeFileSync(output, json);
console.log(`${concepts.length} concepts, ${(json.length / 1024).toFixed(0)} kB`);
