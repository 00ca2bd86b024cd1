import { possibleStages, type StageValue } from '../../notation/staging-table.ts';
import { onlyCategory, type TnmString } from '../../notation/tnm.ts';
import { isLimit, type Mismatch, type Statement } from './statement.ts';

/** T, N and M against the stage that stands right beside them. */
export function* groupMismatches(statement: Statement): Generator<Mismatch> {
  const { tnm, stages, staging } = statement;
  const [string, stage] = [tnm[0], stages[0]];
  if (!string || !stage || tnm.length > 1 || stages.length > 1 || stage.letter !== undefined) return;
  if (!areBound(statement, string, stage)) return;
  const known = categoriesOf(string);
  const possible = known && possibleStages(known, staging);
  if (!possible || possible.size === 0 || possible.has(stage.value as StageValue)) return;
  const written = statement.text.slice(string.start - statement.start, string.end - statement.start);
  const [only, ...others] = possible;
  yield {
    start: stage.start,
    end: stage.end,
    term: `${written} stage ${stage.value}`,
    message: `${written} is ${inWords(possible)} of kidney cancer (${staging.name}), not stage ${stage.value}. Consider which of the two is meant.`,
    replacements: only && others.length === 0 ? [stage.arabic ? String(romans.indexOf(only) + 1) : only] : [],
  };
}

const romans: readonly StageValue[] = ['I', 'II', 'III', 'IV'];
const inWords = (stages: ReadonlySet<StageValue>) =>
  `stage ${[...stages]
    .sort()
    .join(', ')
    .replace(/, (?=\w+$)/, ' or ')}`;

/** What a string says; undefined where it holds a range, or is of a tumor after therapy, at recurrence or at autopsy. */
function categoriesOf(string: TnmString): { T?: string; N?: string; M?: string } | undefined {
  if (string.categories.some(({ prefix, ranged }) => ranged || /[yra]/.test(prefix))) return undefined;
  const known: { T?: string; N?: string; M?: string } = {};
  for (const letter of ['T', 'N', 'M'] as const) {
    const category = onlyCategory(string, letter);
    if (category && !category.value.endsWith('+')) known[letter] = category.value;
  }
  // M1 and N1 alone are said of many things.
  return known.T === undefined ? undefined : known;
}

const farthest = 60;
const farthestAlone = 25;

/** True where stage and categories stand in one clause, with nothing between that could be another tumor's. */
function areBound({ text, start }: Statement, string: TnmString, stage: Statement['stages'][number]): boolean {
  const [from, to] = string.end <= stage.wordStart ? [string.end, stage.wordStart] : [stage.end, string.start];
  const between = text.slice(from - start, to - start);
  const limit = string.categories.length > 1 ? farthest : farthestAlone;
  return (
    to >= from &&
    between.length <= limit &&
    !/[;%\d]|\b(?:and|or|but|while|with|among|in|without|plus|except)\b/i.test(between) &&
    !isLimit(text, string.start - start, string.end - start) &&
    !isLimit(text, stage.wordStart - start, stage.end - start) &&
    !isLimit(text, stage.start - start, stage.end - start)
  );
}
