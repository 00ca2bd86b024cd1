import { formatFault } from '../../server/src/lexicon/fault.ts';
import { plainWordFaults } from './plain-words.ts';
import { gradeOf, maxGrade } from './readability.ts';
import { readTerminology } from './read-all.ts';
import { readData } from './read-data.ts';
import { readReference, referencePresent } from './verify-codes.ts';

/** `npm run terminology:check [FOLDER]`: every fault of every file in one run; exit 1 when there is one, or hard plain words. */
const terminology = readTerminology(process.argv[2]);
const data = readData(terminology, process.argv[2], referencePresent ? readReference() : undefined);
const { concepts } = terminology;
const faults = [...terminology.faults, ...data.faults, ...plainWordFaults(terminology, data, process.argv[2])];
for (const fault of faults) console.error(formatFault(fault));
console.log(
  `${concepts.length} concepts, ${concepts.reduce((n, c) => n + c.designations.length, 0)} designations, ${data.drugs.length} drugs, ${data.trials.length} trials, ${data.scales.length} scales, ${faults.length} faults`,
);
const grade = gradeOf(concepts.map(({ definition }) => definition.plain.text));
console.log(`All plain definitions together are of Flesch-Kincaid grade ${grade.toFixed(1)}; ${maxGrade} at most.`);
process.exitCode = faults.length > 0 || grade > maxGrade ? 1 : 0;
