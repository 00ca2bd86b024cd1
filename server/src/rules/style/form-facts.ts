import type { DocumentFinding, DocumentView, Fact, FactSource, Finding, PlacedFact, Replacement } from '../rule.ts';

/** Something that is not written as the style asks. Facts of one key are one way of writing, and one finding. */
export interface FormFact extends Fact {
  readonly finding: Finding;
}

/** The key of what the writer has to look at place by place. */
export const single = '';

/**
 * The findings of a document's forms. A text that writes all its numbers another way has a way of its own, which need
 * not be told at each of them: the first of a kind stands for all, and its fix brings all into line.
 */
export function* formFindings(view: DocumentView, source: FactSource<FormFact>): Generator<DocumentFinding> {
  const kinds = new Map<string, PlacedFact<FormFact>[]>();
  for (const placed of view.facts(source)) {
    const { key, finding } = placed.fact;
    const kind = kinds.get(key);
    if (key === single) yield { at: placed.place, finding };
    else if (kind) kind.push(placed);
    else kinds.set(key, [placed]);
  }
  for (const placed of kinds.values()) yield* oneForAll(placed);
}

function* oneForAll(placed: readonly PlacedFact<FormFact>[]): Generator<DocumentFinding> {
  const [first, ...others] = placed;
  if (!first) return;
  const { finding } = first.fact;
  if (others.length === 0) return yield { at: first.place, finding };
  // One place where markup stands within would take the fix from all.
  const fixed = placed.filter((each) => each === first || isPlain(each));
  const title = (replacement: Replacement) => ({ ...replacement, title: `Write all ${fixed.length} in this form` });
  yield {
    at: first.place,
    alike: () => fixed.map(({ place, fact }) => ({ ...place, ...written(fact.finding) })),
    finding: {
      ...finding,
      message: `${finding.message} ${others.length} more ${others.length === 1 ? 'is' : 'are'} written as here${choice(finding)}.`,
      replacements: finding.replacements.map(title),
    },
  };
}

/** A form is the style's; what only the writer can mend is asked for in any. */
const choice = ({ replacements }: Finding) =>
  replacements.length > 0 ? ', which another style in the settings may allow' : '';

const isPlain = ({ place: { block, start, end } }: PlacedFact<FormFact>) => block.block.map.isPlain(start, end);

const written = ({ replacements: [first] }: Finding) => first && { text: first.text };
