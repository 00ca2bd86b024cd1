import { formatFault } from '../../server/src/lexicon/fault.ts';
import { readTerminology } from './read-all.ts';

/** `npm run terminology:check [FOLDER]`: every fault of every file in one run; exit 1 when there is one. */
const { concepts, faults } = readTerminology(process.argv[2]);
for (const fault of faults) console.error(formatFault(fault));
console.log(
  `${concepts.length} concepts, ${concepts.reduce((n, c) => n + c.designations.length, 0)} designations, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
