import type { Mention } from '../../notation/phrase-index.ts';
import type { NamedDrug } from '../../notation/table-names.ts';
import type { Walk } from '../context/clauses.ts';

/** Phrases that name drugs and nothing else: "the combination of A and B versus C". */

export type Drugs = Walk<NamedDrug>;

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What stands around the drugs in a phrase that names them and nothing else. */
const phrase = words(
  'the a an of with without and or plus versus vs to against either both combination combined combining monotherapy alone agent single adjuvant neoadjuvant perioperative first line frontline oral intravenous subcutaneous efficacy safety benefit superiority activity noninferiority tolerability role use placebo treatment therapy standard dose drug daily pd 1 l1 ctla 4 mtor vegfr met hif inhibitor inhibitors tyrosine kinase checkpoint immune anti antibody tki targeted immunotherapy that : + mg kg',
);
const maxPhrase = 40;

export interface Named {
  readonly drugs: Mention<NamedDrug>[];
  /** The first token behind the phrase. */
  readonly end: number;
}

/** The drugs of the phrase that begins at a token. */
export function namedFrom(from: number, drugs: Drugs): Named {
  const named: Mention<NamedDrug>[] = [];
  let at = from;
  while (at < from + maxPhrase) {
    const drug = drugs.startingAt(at);
    if (drug && isEarlierTreatment(drug, drugs)) break;
    if (drug) named.push(drug);
    const next = drug ? drug.lastToken + 1 : nextInPhrase(at, drugs);
    if (next === at) break;
    at = next;
  }
  return { drugs: named, end: at };
}

const earlier = words(
  'treated pretreated exposed exposure experienced naive refractory resistant resistance intolerant intolerance failure failures responders users withdrawal discontinuation',
);

/** "Sunitinib-treated patients", "after sunitinib failure": what people had had. */
const isEarlierTreatment = (drug: Mention<NamedDrug>, drugs: Drugs) => earlier.has(drugs.word(drug.lastToken + 1));

function nextInPhrase(at: number, drugs: Drugs): number {
  const word = drugs.word(at);
  if (phrase.has(word) || /^\d+$/.test(word)) return at + 1;
  if (word === ',') return drugs.startingAt(at + 1) ? at + 1 : at;
  return drugs.skipBrackets(at);
}

/** The drugs of the phrase that ends at a token; its `end` is the token before it. */
export function namedBack(from: number, drugs: Drugs): Named {
  const named: Mention<NamedDrug>[] = [];
  let at = from;
  while (at > from - maxPhrase) {
    const drug = drugs.endingAt(at);
    if (drug) named.unshift(drug);
    else if (!phrase.has(drugs.word(at)) || drugs.word(at) === 'that') break;
    at = drug ? drug.firstToken - 1 : at - 1;
  }
  return { drugs: named, end: at };
}
