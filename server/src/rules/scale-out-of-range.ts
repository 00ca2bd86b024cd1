import type { Scale } from '../lexicon/data/scale.ts';
import type { Tables } from '../lexicon/tables.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { oncePer, type Mention } from '../notation/phrase-index.ts';
import { readGroupCount } from '../notation/group-count.ts';
import { groupNames, namesOf, readGroups, type GroupWord } from '../notation/scale-group.ts';
import { isLegal, legalValues } from '../notation/scale-range.ts';
import { readScale, type ScaleReading, type ScaleValue } from '../notation/scale-value.ts';
import { scaleNames, type NamedScale } from '../notation/table-names.ts';
import { sentenceAt, type Stretch } from '../text/sentences.ts';
import { isAround } from './context/clauses.ts';
import { isQuoted, isSearchString } from './context/contexts.ts';
import type { BlockRule, Finding, Span } from './rule.ts';

type Introduction = Mention<NamedScale>;

/** Finds values that a scale does not have; see scale-out-of-range.md. */
export const scaleOutOfRange: BlockRule = {
  id: 'scale-out-of-range',
  *check(analysis, { lexicon: { tables } }) {
    const { text } = analysis.block;
    if (!/\p{Ll}/u.test(text)) return;
    for (const introduction of scaleNames(tables).scan(text, analysis.tokens)) {
      const found = [...wrongValues(analysis, introduction), ...wrongGroups(analysis, introduction, allGroups(tables))];
      if (found.length > 0 && !isElsewhere(analysis, introduction)) yield* found;
    }
  },
};

const allGroups = oncePer(
  ({ scales }: Tables) =>
    new Set(
      Object.values(scales).flatMap((scale) => [
        ...groupNames(scale),
        ...(scale.noGroups ?? []).flatMap(({ words }) => words),
      ]),
    ),
);

function* wrongValues(analysis: BlockAnalysis, introduction: Introduction): Generator<Finding> {
  const { row } = introduction.value;
  const { values } = row;
  if (!values || (values.kind === 'labels' && values.numerals === 'none')) return;
  const reading = readScale(analysis.block.text, introduction.end);
  if (!reading || reading.alone || reading.open || reading.counts === 'things') return;
  // Karnofsky's values are percentages and often written so.
  if (reading.counts === 'percent' && !(values.kind === 'integers' && values.to === 100)) return;
  for (const value of reading.values) {
    if (isLegal(row, value) || mayBeAnother(value, reading, row, isAverage(analysis, introduction))) continue;
    const written = analysis.block.text.slice(value.start, value.end);
    yield finding(introduction, value, written, `${row.name} has no “${written}”: ${legalValues(row)}.`);
  }
}

/** True where the figure may be no value: a count, the year of a paper, the number of a trial, an average, the start of a new clause. */
function mayBeAnother(value: ScaleValue, { linked, values }: ScaleReading, { values: legal }: Scale, average: boolean) {
  if (value.join === 'and') return true;
  if (legal?.kind !== 'integers') return value.number === 0 || value.digits > 1;
  const usual = String(legal.to).length;
  const inRange = value.number >= legal.from && value.number <= legal.to;
  // Grade 0 is how tables say that there was none.
  if (value.number === 0 && legal.from === 1) return true;
  if (inRange) return average || values.length > 1;
  return value.digits > (linked ? Math.max(usual, 2) : usual) || (value.join === 'slash' && value.digits > 1);
}

const average = /\b(mean|median|averaged?|range|SD|IQR)\b/i;
const beforeName = 60;

const isAverage = ({ block }: BlockAnalysis, { start, end }: Span) =>
  average.test(block.text.slice(Math.max(0, start - beforeName), end + 20));

const subdivides = /\b(sub-?(group|categor|divid|divis|stratif)\w*|stratif\w+|split|refin\w+|propos\w+|research)\b/i;

function* wrongGroups(
  analysis: BlockAnalysis,
  introduction: Introduction,
  known: ReadonlySet<string>,
): Generator<Finding> {
  const { row } = introduction.value;
  const own = groupNames(row);
  if (own.length === 0) return;
  const { text } = analysis.block;
  const named = readGroups(text, introduction.end, known);
  const [only, ...others] = named;
  if (only && others.length === 0) yield* wrongCount(text, introduction, only);
  for (const group of named) {
    if (own.includes(group.name) || isSynonym(group, own)) continue;
    const why = row.noGroups?.find(({ words }) => words.includes(group.name))?.why;
    if (why !== undefined && subdivides.test(sentenceOf(analysis, introduction))) continue;
    const written = text.slice(group.start, group.end);
    const groups = [...new Set((row.groups ?? []).map(({ name }) => name))].join(', ');
    const message = `${row.name}: “${written}” is none of its groups, which are ${groups} (${row.edition}).`;
    yield finding(introduction, group, written, why === undefined ? message : `${message} ${why}`);
  }
}

/** "IMDC favorable risk (1-2 factors)": a group is made of so many factors and no others. */
function* wrongCount(text: string, introduction: Introduction, group: GroupWord): Generator<Finding> {
  const { row } = introduction.value;
  const [own, ...others] = (row.groups ?? []).filter((each) => namesOf(each).includes(group.name));
  const count = row.factors === undefined ? undefined : readGroupCount(text, group.end);
  if (!count || own?.from === undefined || own.to === undefined || others.length > 0) return;
  if (count.from >= own.from && (count.to ?? own.to) <= own.to) return;
  const right = own.from === own.to ? String(own.from) : `${own.from} to ${own.to}`;
  const written = text.slice(count.start, count.end);
  yield finding(introduction, count, written, `${row.name}: ${own.name} is ${right} ${row.unit ?? 'factors'}.`);
}

const isSynonym = ({ name }: GroupWord, own: readonly string[]) =>
  name === 'moderate' || name === 'intermediate' ? own.includes('intermediate') || own.includes('moderate') : false;

const denied =
  /\b(no such|there is no|does not exist|do not exist|invalid|impossible|nonexistent|typo|erroneous\w*)\b/i;

function isElsewhere(analysis: BlockAnalysis, introduction: Introduction): boolean {
  const { text } = analysis.block;
  return (
    denied.test(sentenceOf(analysis, introduction)) ||
    isQuoted(analysis, introduction) ||
    isSearchString(analysis, introduction) ||
    (introduction.value.row.elsewhere ?? []).some(({ words, within }) =>
      words.some((word) => isAround(text, introduction, word, within === 'beside' ? 6 : maxSentence)),
    )
  );
}

function sentenceOf({ block, sentences }: BlockAnalysis, { start }: Span): string {
  const sentence: Stretch | undefined = sentenceAt(sentences, start);
  const from = Math.max(sentence?.start ?? 0, start - maxSentence);
  return block.text.slice(from, Math.min(sentence?.end ?? 0, start + maxSentence));
}

const maxSentence = 400;

function finding({ name, value }: Introduction, { start, end }: Span, written: string, message: string): Finding {
  const { row, needsContext } = value;
  return {
    rule: 'scale-out-of-range',
    start,
    end,
    term: `${name} ${written}`,
    ...(row.concept !== undefined && { concept: row.concept }),
    message: `${message} Consider checking it.`,
    replacements: [],
    ...(row.sources[0] !== undefined && { source: row.sources[0] }),
    evidence: `${row.name}, ${row.edition}`,
    ...(needsContext && { topic: 'kidney-cancer' as const }),
  };
}
