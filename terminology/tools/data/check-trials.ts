import type { Drug } from '../../../server/src/lexicon/data/drug.ts';
import { notDrugs, type Trial } from '../../../server/src/lexicon/data/trial.ts';
import { Unique, type Known, type Row, type Table } from './table.ts';

const other: ReadonlySet<string> = new Set(notDrugs);

export function checkTrials(trials: Table<Trial>, drugs: Table<Drug>, known: Known): void {
  const drugIds = new Set(drugs.files.map(({ file }) => file.replace(/^.*\/|\.yml$/g, '')));
  const names = new Unique();
  const numbers = new Unique();
  for (const { id, value, report } of trials.rows) {
    const where = `trials/${id}.yml`;
    names.check(value.name, where, ['name'], report);
    value.aliases?.forEach((alias, i) => names.check(alias, where, ['aliases', i], report));
    if (value.registry) numbers.check(value.registry.number, where, ['registry', 'number'], report);
    value.needContext?.forEach((name, i) => {
      if (name !== value.name && !value.aliases?.includes(name))
        report(['needContext', i], `says "${name}", which is no name of this trial. Correct it.`);
    });
    checkArms(value, report, drugIds);
    checkConcept(value, report, known);
  }
}

function checkArms(trial: Trial, report: Row<Trial>['report'], drugIds: ReadonlySet<string>): void {
  if (trial.arms.length === 0 && trial.setting !== 'observational')
    report(['arms'], 'has no arm. Say what was given, or make the setting "observational".');
  const unique = new Unique();
  trial.arms.forEach((arm, i) => {
    unique.check(arm.join(', '), 'another arm', ['arms', i], report);
    arm.forEach((entry, j) => {
      if (!drugIds.has(entry) && !other.has(entry))
        report(
          ['arms', i, j],
          `names "${entry}", which has no file in drugs and is none of ${notDrugs.join(', ')}. Add the drug or correct it.`,
        );
    });
  });
}

/** The concept is found by the trial's name, and both give one registry number. */
function checkConcept(trial: Trial, report: Row<Trial>['report'], { concepts }: Known): void {
  if (trial.concept === undefined) return;
  const concept = concepts.get(trial.concept);
  if (!concept) return;
  const called = new Set(concept.designations.map(({ text }) => text.toLowerCase()));
  if (![trial.name, ...(trial.aliases ?? [])].some((name) => called.has(name.toLowerCase())))
    report(['concept'], `points at "${concept.id}", which is not called "${trial.name}". Correct the id or the name.`);
  const number = concept.codes.find(({ system }) => system === 'nct')?.code;
  if (number !== undefined && trial.registry && number !== trial.registry.number)
    report(['registry', 'number'], `differs from ${number}, the number of the concept "${concept.id}". Correct one.`);
}
