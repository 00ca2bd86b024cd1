import { countsOf, readabilityOf } from '../../server/src/text/readability.ts';

/** The school year in which the plain definitions, taken together, have to be understood. */
export const maxGrade = 8;

/** Flesch-Kincaid grade level of several texts as one; 0 where there is no word. */
export const gradeOf = (texts: readonly string[]): number =>
  readabilityOf(texts.map((text) => countsOf(text)))?.grade ?? 0;
