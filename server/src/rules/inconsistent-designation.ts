import { preferred } from '../lexicon/concept.ts';
import { keysOf } from '../lexicon/forms.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import { isNamedAsFormer, isQuoted } from './contexts.ts';
import type { DocumentFinding, DocumentRule, DocumentView, Place } from './rule.ts';

/** Finds two forms of one concept in one document; see inconsistent-designation.md. */
export const inconsistentDesignation: DocumentRule = {
  id: 'inconsistent-designation',
  *checkDocument(view) {
    for (const rivals of rivalsIn(view)) yield* findings(rivals, view);
  },
};

/** Forms that compete: full names with full names, abbreviations with abbreviations, within one register. */
function rivalGroup({ concept, designation: { form, status, register } }: Entry): string | undefined {
  if (concept.consistency === 'free') return undefined;
  if (status === 'deprecated' || status === 'superseded') return undefined;
  return form === 'full' || form === 'abbreviation' ? `${form} ${register === 'plain' ? 'plain' : ''}` : undefined;
}

function rivalsIn({ uses }: DocumentView): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of uses.keys()) {
    const group = rivalGroup(entry);
    if (group === undefined) continue;
    const key = `${entry.concept.id} ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  // In the lexicon's order, so that the result does not hang on the order in which the text was typed.
  return [...groups.values()]
    .filter((entries) => entries.length > 1)
    .map((entries) => entries.sort((a, b) => a.number - b.number));
}

function* findings(rivals: readonly Entry[], view: DocumentView): Generator<DocumentFinding> {
  const places = new Map<Entry, Place[]>(rivals.map((entry) => [entry, []]));
  for (const place of view.places(new Set(rivals))) {
    const entry = place.occurrence.senses[0]?.entry;
    if (entry && !isExplained(place)) places.get(entry)?.push(place);
  }
  const used = rivals.filter((entry) => (places.get(entry)?.length ?? 0) > 0);
  const leader = leading(used, places);
  if (!leader) return;
  for (const rival of used)
    if (rival !== leader && !isSameButForEllipsis(rival, leader)) yield finding(rival, leader, places);
}

/**
 * "Radiation" for "radiation therapy" leaves out a word that the reader supplies, and therapy and treatment are one word
 * to a writer: neither makes a second name.
 */
function isSameButForEllipsis(a: Entry, b: Entry): boolean {
  const [fewer, more] = [a, b].map(({ designation }) =>
    keysOf(designation.text).map((key) => (key === 'treatment' ? 'therapy' : key)),
  );
  const [inner, outer] = (fewer?.length ?? 0) <= (more?.length ?? 0) ? [fewer, more] : [more, fewer];
  return (inner ?? []).every((key) => outer?.includes(key));
}

/** A form that the text itself sets beside the other one, in brackets, behind a slash or as "also called", is no slip. */
function isExplained({ block, occurrence }: Place): boolean {
  const { text } = block.block;
  const inBrackets =
    /[([]\s*$/.test(text.slice(0, occurrence.start)) &&
    /^\s*[)\],;]/.test(text.slice(occurrence.end, occurrence.end + 4));
  const paired = text[occurrence.end] === '/' || text[occurrence.start - 1] === '/';
  return inBrackets || paired || isQuoted(block, occurrence) || isNamedAsFormer(block, occurrence);
}

/** The preferred form, unless another is used more than twice as often; then the one used most. */
function leading(used: readonly Entry[], places: ReadonlyMap<Entry, readonly Place[]>): Entry | undefined {
  const weight = (entry: Entry) =>
    (places.get(entry)?.length ?? 0) * (preferred(entry.concept).text === entry.designation.text ? 2 : 1);
  return used.reduce<Entry | undefined>(
    (best, entry) => (best && weight(best) >= weight(entry) ? best : entry),
    undefined,
  );
}

function finding(rival: Entry, leader: Entry, places: ReadonlyMap<Entry, readonly Place[]>): DocumentFinding {
  const own = places.get(rival) ?? [];
  const [at, other] = [own[0], places.get(leader)?.[0]] as [Place, Place];
  const [here, there] = [rival.designation.text, leader.designation.text];
  return {
    at,
    alike: own,
    related: [{ place: other, message: `“${there}” is used here.` }],
    finding: {
      rule: 'inconsistent-designation',
      start: at.occurrence.start,
      end: at.occurrence.end,
      term: here,
      concept: rival.concept.id,
      message: `“${here}” and “${there}” name one concept, and one form helps the reader. Consider “${there}” throughout.`,
      replacements: [{ text: there, automatic: false }],
    },
  };
}
