import type { Stretch } from '../text/sentences.ts';

/** How many things a text says make a group: "(1-2 factors)" behind "intermediate risk". */
export interface GroupCount extends Stretch {
  readonly from: number;
  /** Absent where it is open: "3 or more factors", "≥3 factors". */
  readonly to?: number;
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const figure = `\\d|${words.join('|')}|no`;
const pattern = new RegExp(
  `(?:[\\s-]*(?:risk|prognosis|groups?|category|disease)){0,2}\\s*[([]\\s*((≥|>=|at least )?\\s?(${figure})(?:\\s*(?:-|–|to|or)\\s*(${figure}|more)|(\\+))?)\\s(?:(?:IMDC|MSKCC|risk|prognostic|adverse)\\s){0,2}factors?\\s*[)\\]]`,
  'iuy',
);

/** The count in brackets right behind the name of a group. */
export function readGroupCount(text: string, groupEnd: number): GroupCount | undefined {
  pattern.lastIndex = groupEnd;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [whole, said = '', least, first = '', last, plus] = found;
  const from = numberOf(first);
  const start = groupEnd + whole.lastIndexOf(said);
  const isOpen = least !== undefined || plus !== undefined || last?.toLowerCase() === 'more';
  return { from, ...(!isOpen && { to: last === undefined ? from : numberOf(last) }), start, end: start + said.length };
}

const numberOf = (text: string): number => {
  const word = text.toLowerCase();
  if (word === 'no') return 0;
  return words.includes(word) ? words.indexOf(word) : Number(word);
};
