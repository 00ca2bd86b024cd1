import type { Style } from '../lexicon/data/style.ts';
import { quantitiesIn } from '../notation/quantity.ts';
import { isQuoted } from './context/contexts.ts';
import type { DocumentFinding, DocumentRule, DocumentView, Fact, FactSource, PlacedFact } from './rule.ts';

/** A unit that can be written in more than one way: its key names the unit and the way. */
interface UnitFact extends Fact {
  readonly written: string;
}

/** Ways of writing one unit; micro sign and Greek mu look alike and count as one. */
const ways: ReadonlyMap<string, readonly [unit: string, way: string]> = new Map([
  ['mcg', ['microgram', 'mcg']],
  ['µg', ['microgram', 'μg']],
  ['μg', ['microgram', 'μg']],
  ['ml', ['milliliter', 'ml']],
  ['mL', ['milliliter', 'mL']],
  ['dl', ['deciliter', 'dl']],
  ['dL', ['deciliter', 'dL']],
  ['mmHg', ['millimeter of mercury', 'mmHg']],
  ['mm Hg', ['millimeter of mercury', 'mm Hg']],
]);

const source: FactSource<UnitFact> = {
  *collect(analysis) {
    const { text } = analysis.block;
    for (const { unit } of quantitiesIn(text)) {
      for (const part of unit.text.matchAll(/[^/·]+/g)) {
        const way = ways.get(part[0]);
        const start = unit.start + part.index;
        const span = { start, end: start + part[0].length };
        if (way && !isQuoted(analysis, span)) yield { ...span, key: way.join(' '), written: part[0] };
      }
    }
  },
};

/** Finds one unit written in two ways in one document; see unit-inconsistent.md. */
export const unitInconsistent: DocumentRule = {
  id: 'unit-inconsistent',
  facts: source,
  *checkDocument(view) {
    const counts = view.counts(source);
    const rivals = [...new Set([...ways.values()].map(([unit]) => unit))].flatMap((unit) => rivalOf(unit, counts));
    if (rivals.length === 0) return;
    const facts = [...view.facts(source)];
    for (const { rare, usual } of rivals) yield* findings(view, facts, rare, usual);
  },
};

/** The rarer way of writing a unit, and the other; at a tie the first in the table gives way. */
function rivalOf(unit: string, counts: ReadonlyMap<string, number>): { rare: string; usual: string }[] {
  const keys = [...new Set([...ways.values()].filter(([name]) => name === unit).map((way) => way.join(' ')))];
  const [rare, usual] = keys.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  return rare !== undefined && usual !== undefined && (counts.get(rare) ?? 0) > 0 ? [{ rare, usual }] : [];
}

function* findings(
  view: DocumentView,
  facts: readonly PlacedFact<UnitFact>[],
  rare: string,
  usual: string,
): Generator<DocumentFinding> {
  const places = facts.filter(({ fact }) => fact.key === rare);
  const [at, other] = [places[0], facts.find(({ fact }) => fact.key === usual)];
  if (!at || !other || isMatterOfStyle([at.fact.written, other.fact.written], view)) return;
  const [here, there] = [at.fact.written, other.fact.written];
  yield {
    at: at.place,
    alike: () => places.map(({ place }) => place),
    related: [{ place: other.place, message: `“${there}” is used here.` }],
    finding: {
      rule: 'unit-inconsistent',
      start: at.fact.start,
      end: at.fact.end,
      term: here,
      message: `“${here}” and “${there}” are one unit. Consider “${there}” throughout.`,
      source: 'ama-11',
      clause: 'chapter 17',
      replacements: [{ text: there, automatic: false, literal: true }],
    },
  };
}

/** Where the style asks for one way, unit-format speaks of the other. */
function isMatterOfStyle(written: readonly string[], { lexicon, profile }: DocumentView): boolean {
  const style: Style | undefined = lexicon.tables.styles[profile.style];
  if (profile.audience === 'plain' || !style) return false;
  return style.units.wordings.some(({ avoid }) => avoid.some((form) => written.includes(form)));
}
