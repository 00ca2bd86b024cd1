import type { Scale } from '../lexicon/data/scale.ts';
import type { Stretch } from '../text/sentences.ts';
import { skipUnits } from './scale-value.ts';

/** The name of a group behind the name of a scale: "poor" of "IMDC poor risk". */
export interface GroupWord extends Stretch {
  /** Lower case, US spelling. */
  readonly name: string;
}

const word = /((?:very )?\p{L}+)(?![\p{L}\p{N}])/iuy;
const joint = /-?\s*(?:[,/]\s*)?(?:(?:and|or|to)\s+)?/iy;
const lead = /\s*(?:[:=(]\s*|(?:of|was|is|were|are)\s+)?/iy;
const noun =
  /[\s-]*(?:(?:and|or|\/|to)[\s-]+\p{L}+[\s-]+)?(?:risk|groups?|categor(?:y|ies)|prognosis|class|complexity|disease)(?![\p{L}\p{N}])/iuy;
const maxGroups = 4;

/**
 * The groups that a text names behind the name of a scale that ends at an offset, as far as each is one of `known`;
 * none where no word for a group, such as "risk", shows that groups are meant.
 */
export function readGroups(text: string, nameEnd: number, known: ReadonlySet<string>): GroupWord[] {
  const unitsEnd = skipUnits(text, nameEnd);
  let said = /risk|group|categor|score|complexity/i.test(text.slice(Math.max(0, nameEnd - 12), unitsEnd));
  const groups: GroupWord[] = [];
  let at = skip(lead, text, unitsEnd);
  if (at === nameEnd) return [];
  while (groups.length < maxGroups) {
    const group = groupAt(text, at, known);
    if (!group) break;
    groups.push(group);
    said ||= skip(noun, text, group.end) > group.end || group.name.startsWith('very ');
    at = skip(joint, text, group.end);
  }
  return said ? groups : [];
}

function groupAt(text: string, start: number, known: ReadonlySet<string>): GroupWord | undefined {
  word.lastIndex = start;
  const found = word.exec(text)?.[1];
  if (found === undefined) return undefined;
  const name = found.toLowerCase().replace('favour', 'favor');
  return known.has(name) ? { name, start, end: start + found.length } : undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** All names of a group. */
export const namesOf = ({ name, otherNames = [] }: NonNullable<Scale['groups']>[number]): string[] => [
  name,
  ...otherNames,
];

/** All names that one scale's groups have. */
export const groupNames = ({ groups = [] }: Scale): string[] => groups.flatMap(namesOf);
