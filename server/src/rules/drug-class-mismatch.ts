import type { DrugClass, NamedDrug } from '../notation/table-names.ts';
import { classNames, drugNames } from '../notation/table-names.ts';
import type { Tables } from '../lexicon/tables.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { oncePer, type Mention } from '../notation/phrase-index.ts';
import { sentenceAt } from '../text/sentences.ts';
import { classBefore, classSaid, isStated } from './drugs/class-statements.ts';
import { Walk } from './context/clauses.ts';
import { isQuoted, isSearchString } from './context/contexts.ts';
import type { BlockRule, Finding, Span } from './rule.ts';
import { wrongTarget, type TargetSaid } from './drugs/target-statements.ts';

/** Finds a drug said to be of a class that it is not of; see drug-class-mismatch.md. */
export const drugClassMismatch: BlockRule = {
  id: 'drug-class-mismatch',
  *check(analysis, { lexicon: { tables } }) {
    const { block, tokens } = analysis;
    const drugs = drugNames(tables).scan(block.text, tokens);
    for (const drug of drugs) {
      const said = wrongTarget(block.text, drug, tables);
      if (said && !isApart(analysis, said)) yield targetFinding(drug, said);
    }
    const classes = classNames(tables).scan(block.text, tokens);
    if (classes.length === 0) return;
    const walk = { classes: new Walk(analysis, classes), drugs: new Walk(analysis, drugs) };
    for (const drug of drugs) {
      for (const said of [classSaid(drug, walk), classBefore(drug, walk)]) {
        if (
          said &&
          isMismatch(drug, said, tables) &&
          isStated(block.text, drug, said, walk) &&
          !isApart(analysis, said)
        )
          yield finding(drug, said, tables);
      }
    }
  },
};

const maxSentence = 400;

/** True in a question, a quotation or a search. */
function isApart(analysis: BlockAnalysis, span: Span): boolean {
  const end = sentenceAt(analysis.sentences, span.start)?.end ?? span.end;
  const isQuestion = end - span.end < maxSentence && analysis.block.text.charAt(end - 1) === '?';
  return isQuestion || isQuoted(analysis, span) || isSearchString(analysis, span);
}

/** Each class with itself and all that it is a kind of. */
const kinds = oncePer(({ drugClasses }: Tables) => {
  const classes = new Map(
    Object.values(drugClasses).flatMap((table) => table.classes.map((each) => [each.id, each] as const)),
  );
  const kindsOf = (id: string): string[] => [id, ...(classes.get(id)?.broader ?? []).flatMap(kindsOf)];
  return new Map([...classes.keys()].map((id) => [id, new Set(kindsOf(id))] as const));
});

/** Words for goals rather than mechanisms: which drugs they cover is a matter of use, so only a plain contradiction counts. */
const loose: ReadonlyMap<string, readonly string[]> = new Map([
  ['targeted-therapy', ['monoclonal-antibody', 'immunotherapy']],
  ['antiangiogenic', ['targeted-therapy']],
  ['immunotherapy', ['monoclonal-antibody']],
  ['cytokine', ['cytokine']],
]);

function isMismatch(drug: Mention<NamedDrug>, said: Mention<DrugClass>, tables: Tables): boolean {
  const own = kinds(tables).get(drug.value.row.class);
  const stated = kinds(tables).get(said.value.id);
  // A fixed combination is of the classes of all its drugs.
  if (!own || !stated || /combination/.test(drug.value.row.brands.map(({ note = '' }) => note).join())) return false;
  if (own.has(said.value.id) || stated.has(drug.value.row.class)) return false;
  return !(loose.get(said.value.id) ?? []).some((id) => own.has(id));
}

function finding(drug: Mention<NamedDrug>, said: Mention<DrugClass>, tables: Tables): Finding {
  const { id, row } = drug.value;
  const right = classWord(row.class, tables);
  const [table] = Object.values(tables.drugClasses);
  return {
    rule: 'drug-class-mismatch',
    start: said.start,
    end: said.end,
    term: `${row.inn}: ${said.name}`,
    ...(row.concept !== undefined && { concept: row.concept }),
    message: `“${said.name}” does not fit ${row.inn} (${right}; acts on ${row.targets.join(', ')}). Consider whether another drug or another class is meant.`,
    replacements: [{ text: right, automatic: false }],
    ...(row.sources[0] !== undefined && { source: row.sources[0] }),
    evidence: `drugs/${id}: class ${row.class}${table ? ` (${table.edition})` : ''}`,
  };
}

function targetFinding({ value: { id, row } }: Mention<NamedDrug>, { target, start, end }: TargetSaid): Finding {
  return {
    rule: 'drug-class-mismatch',
    start,
    end,
    term: `${row.inn}: ${target}`,
    ...(row.concept !== undefined && { concept: row.concept }),
    message: `${row.inn} does not act on ${target} but on ${row.targets.join(', ')}. Consider whether another drug or another target is meant.`,
    replacements: row.targets.length === 1 ? [{ text: row.targets[0] ?? '', automatic: false, literal: true }] : [],
    ...(row.sources[0] !== undefined && { source: row.sources[0] }),
    evidence: `drugs/${id}: targets`,
  };
}

function classWord(id: string, { drugClasses }: Tables): string {
  const own = Object.values(drugClasses).flatMap(({ classes }) => classes.filter((each) => each.id === id));
  return own[0]?.words[0] ?? id;
}
