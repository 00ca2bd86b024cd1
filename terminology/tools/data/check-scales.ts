import type { Scale } from '../../../server/src/lexicon/data/scale.ts';
import { Unique, type Row, type Table } from './table.ts';

export function checkScales({ rows }: Table<Scale>): void {
  const introductions = new Unique();
  for (const row of rows) {
    const { id, value, report } = row;
    value.introducedBy.forEach((words, i) =>
      introductions.check(words, `scales/${id}.yml`, ['introducedBy', i], report),
    );
    if (value.values === undefined && value.groups === undefined)
      report([], 'has neither values nor groups. Say what is legal.');
    checkValues(row);
    checkGroups(row);
  }
}

function checkValues({ value: { values }, report }: Row<Scale>): void {
  if (values?.kind === 'integers') {
    if (values.to <= values.from) report(['values', 'to'], `is not above ${values.from}. Put the bounds in order.`);
    else if ((values.to - values.from) % values.step !== 0)
      report(['values', 'step'], `does not lead from ${values.from} to ${values.to}. Correct the step.`);
    return;
  }
  const unique = new Unique();
  values?.labels.forEach((label, i) => unique.check(label, 'the list', ['values', 'labels', i], report));
}

/** Groups with bounds share out the whole scale, in order. */
function checkGroups({ value: { values, groups = [] }, report }: Row<Scale>): void {
  const names = new Unique();
  groups.forEach(({ name, per }, i) =>
    names.check(`${name} ${per ?? ''}`.trim(), 'another group', ['groups', i], report),
  );
  if (groups.every(({ from, to }) => from === undefined && to === undefined)) return;
  if (values?.kind !== 'integers') {
    report(['groups'], 'have bounds, but the scale has no integers. Give it integers or remove the bounds.');
    return;
  }
  let next = values.from;
  groups.forEach(({ name, from, to }, i) => {
    if (from !== next)
      report(['groups', i], `"${name}" begins at ${from ?? 'nothing'}, not at ${next}. Close the gap or the overlap.`);
    next = (to ?? from ?? next) + values.step;
  });
  if (next !== values.to + values.step)
    report(
      ['groups', groups.length - 1],
      `ends before or behind ${values.to}, the end of the scale. Correct the bounds.`,
    );
}
