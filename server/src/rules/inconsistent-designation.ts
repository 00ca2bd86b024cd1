import { preferred } from '../lexicon/concept.ts';
import { formsOf } from '../lexicon/forms.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import type { DocumentFinding, DocumentRule, DocumentView, Use } from './rule.ts';
import { isInItsPlace } from './names/other-name.ts';

/** Finds two forms of one concept in one document; see inconsistent-designation.md. */
export const inconsistentDesignation: DocumentRule = {
  id: 'inconsistent-designation',
  *checkDocument(view) {
    const rivalries = rivalsIn(view).flatMap((rivals) => rivalriesAmong(rivals, view));
    const first = firstPlaces(new Set(rivalries.flatMap(({ rival, leader }) => [rival, leader])), view);
    for (const rivalry of rivalries) yield* finding(rivalry, first, view);
  },
};

/** A form that gives way to another of the same concept. */
interface Rivalry {
  readonly rival: Entry;
  readonly leader: Entry;
}

/** Forms that compete: full names with full names, abbreviations with abbreviations, within one register. */
function rivalGroup({ concept, designation }: Entry): string | undefined {
  const { form, register, hidden, reason } = designation;
  // What has a reason against it (deprecated, superseded, not preferred) is another rule's matter.
  if (concept.consistency === 'free' || hidden || reason !== undefined) return undefined;
  if (form !== 'full' && form !== 'abbreviation') return undefined;
  // "PET imaging" is no rival of the words that PET stands for.
  const kind = form === 'full' && /\p{Lu}{2}/u.test(designation.text) ? 'mixed' : form;
  return `${kind} ${register === 'plain' ? 'plain' : ''}`;
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

function rivalriesAmong(rivals: readonly Entry[], { uses }: DocumentView): Rivalry[] {
  const leader = leading(rivals, uses);
  if (!leader) return [];
  return rivals.flatMap((rival) => (rival === leader || isSameButForEllipsis(rival, leader) ? [] : { rival, leader }));
}

const sameToWriters: Readonly<Record<string, string>> = { treatment: 'therapy', trial: 'study' };

/**
 * "Radiation" for "radiation therapy" leaves out a word that the reader supplies, and therapy and treatment, study and
 * trial are one word to a writer: neither makes a second name.
 */
function isSameButForEllipsis(a: Entry, b: Entry): boolean {
  const [fewer, more] = [a, b].map(({ designation }) =>
    (formsOf(designation)[0]?.tokens ?? []).map((key) => sameToWriters[key] ?? key),
  );
  const [inner, outer] = (fewer?.length ?? 0) <= (more?.length ?? 0) ? [fewer, more] : [more, fewer];
  return (inner ?? []).every((key) => outer?.includes(key));
}

/** The preferred form, unless another is used more than twice as often; then the one used most. */
function leading(rivals: readonly Entry[], uses: DocumentView['uses']): Entry | undefined {
  const weight = (entry: Entry) =>
    (uses.get(entry) ?? 0) * (preferred(entry.concept).text === entry.designation.text ? 2 : 1);
  return rivals.reduce<Entry | undefined>(
    (best, entry) => (best && weight(best) >= weight(entry) ? best : entry),
    undefined,
  );
}

/** Where each of the wanted forms is used first; the text is read no further than needed. */
function firstPlaces(wanted: ReadonlySet<Entry>, view: DocumentView): ReadonlyMap<Entry, Use> {
  const first = new Map<Entry, Use>();
  if (wanted.size === 0) return first;
  for (const place of view.places(wanted)) {
    const entry = place.occurrence.senses[0]?.entry;
    if (entry && !first.has(entry) && !isInItsPlace(place)) first.set(entry, place);
    if (first.size === wanted.size) break;
  }
  return first;
}

function* finding(
  { rival, leader }: Rivalry,
  first: ReadonlyMap<Entry, Use>,
  view: DocumentView,
): Generator<DocumentFinding> {
  const [at, other] = [first.get(rival), first.get(leader)];
  if (!at || !other) return;
  const [here, there] = [rival.designation.text, leader.designation.text];
  yield {
    at,
    alike: () => [...view.places(new Set([rival]))],
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
