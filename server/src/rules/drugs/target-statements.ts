import type { Drug } from '../../lexicon/data/drug.ts';
import type { Tables } from '../../lexicon/tables.ts';
import { oncePer, type Mention } from '../../notation/phrase-index.ts';
import type { NamedDrug } from '../../notation/table-names.ts';
import type { Span } from '../rule.ts';

/** What a text says that a drug acts on: "nivolumab blocks PD-L1." */
export interface TargetSaid extends Span {
  readonly target: string;
}

const reach = 90;
// What follows has to end the statement: "blocks PD-L1 binding" and "the PD-1/PD-L1 interaction" say something else.
const statement =
  /^(?:\s\([^()]{1,40}\))?,?\s(?:also |selectively |directly |specifically |which |that )*(?:blocks|inhibits|targets|antagonizes|antagonises)\s(?:the )?(?:protein |receptor |checkpoint )?([\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)?)(?=\s*(?:[.;)]|, (?!and\b|or\b)|$|\s(?:in|on|with|to) ))/iu;
const others =
  /\b(?:and|or|plus|versus|vs|with|not|neither|nor|unlike|if|whether|would|could|might|may|than)\s+(?:the )?$|[,/+–-]\s*$/i;

/** The target that a text says of a drug, where a drug of the table acts on that target and this one does not. */
export function wrongTarget(text: string, drug: Mention<NamedDrug>, tables: Tables): TargetSaid | undefined {
  if (others.test(text.slice(Math.max(0, drug.start - reach), drug.start))) return undefined;
  const [whole, said] = statement.exec(text.slice(drug.end, drug.end + reach)) ?? [];
  if (whole === undefined || said === undefined) return undefined;
  const target = plain(said);
  const owners = ownersOf(tables).get(target);
  const { row } = drug.value;
  if (!owners || row.targets.map(plain).includes(target) || /combination/.test(notesOf(row))) return undefined;
  // Kinase inhibitors act on more kinases than a table names.
  if (isOfManyKinases(row) && owners.every(isOfManyKinases)) return undefined;
  const end = drug.end + whole.length;
  return { target: said, start: end - said.length, end };
}

const plain = (target: string) =>
  target
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace('alpha', 'α');

const ownersOf = oncePer(({ drugs }: Tables) => {
  const owners = new Map<string, Drug[]>();
  for (const row of Object.values(drugs))
    for (const target of row.targets) owners.set(plain(target), [...(owners.get(plain(target)) ?? []), row]);
  return owners;
});

const notesOf = ({ brands }: Drug) => brands.map(({ note = '' }) => note).join();
const isOfManyKinases = ({ class: id }: Drug) => /tki$|^(?:met|egfr)-inhibitor$|kinase/.test(id);
