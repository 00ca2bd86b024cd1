import type { Mention } from '../../notation/phrase-index.ts';
import type { DrugClass, NamedDrug } from '../../notation/table-names.ts';
import type { Walk } from '../context/clauses.ts';

/** Where a text says of a drug of which class it is: in apposition or as its predicate, never by standing near it. */

export interface Walks {
  readonly classes: Walk<DrugClass>;
  readonly drugs: Walk<NamedDrug>;
}

const articles = new Set(['a', 'an', 'the']);
const verbs = new Set(['is', 'was']);
const adverbs = new Set(['also', 'currently', 'chemically', 'therefore', 'thus', 'itself', 'mainly', 'primarily']);
const actsAs = new Set(['acts', 'works', 'serves', 'functions']);
const adjectives = new Set(
  'oral intravenous injectable selective highly potent first second third generation newer new novel small molecule humanized humanised human fully recombinant multitargeted approved investigational type kind form of so called next specific well known common modern effective powerful standard established classic typical'.split(
    ' ',
  ),
);
const maxAdjectives = 6;

/** "Sunitinib, an mTOR inhibitor, ...", "sunitinib is an mTOR inhibitor", "sunitinib (an mTOR inhibitor)". */
export function classSaid(drug: Mention<NamedDrug>, walks: Walks): Mention<DrugClass> | undefined {
  const { classes } = walks;
  let at = drug.lastToken + 1;
  const inBrackets = classInBrackets(at, classes);
  if (inBrackets) return inBrackets;
  at = classes.skipBrackets(at);
  const linked = afterLink(at, classes);
  if (linked === undefined || !articles.has(classes.word(linked))) return undefined;
  const said = classes.startingAt(classes.skip(linked + 1, adjectives, maxAdjectives));
  return said && endsThere(said, classes.word(at) === ',', walks) ? said : undefined;
}

/** The token behind what ties a class to its drug: a comma, "is", "acts as". */
function afterLink(at: number, { word, skip }: Walk<DrugClass>): number | undefined {
  if (word(at) === ',') return at + 1;
  if (verbs.has(word(at))) return skip(at + 1, adverbs, 2);
  return actsAs.has(word(at)) && word(at + 1) === 'as' ? at + 2 : undefined;
}

function classInBrackets(at: number, classes: Walk<DrugClass>): Mention<DrugClass> | undefined {
  if (classes.word(at) !== '(') return undefined;
  const start = articles.has(classes.word(at + 1)) ? at + 2 : at + 1;
  const said = classes.startingAt(classes.skip(start, adjectives, maxAdjectives));
  return said && [')', ',', ';'].includes(classes.word(said.lastToken + 1)) ? said : undefined;
}

const closing = new Set([',', '.', ';', ':', ')', '!', '']);
// What may follow a class that is a predicate; "inhibitor combination", "inhibitor or ..." may not.
const afterPredicate = new Set(
  'that which used approved given for in with taken developed targeting indicated from of against'.split(' '),
);
const goesOn = new Set(['and', 'or', 'plus', 'versus', 'vs', 'a', 'an', 'the', 'another', 'either']);

/** True where the class has been said in full: an apposition is closed, and no list goes on. */
function endsThere({ lastToken }: Mention<DrugClass>, isApposition: boolean, { classes, drugs }: Walks): boolean {
  const [next, then] = [classes.word(lastToken + 1), classes.word(lastToken + 2)];
  if (next === ',' && (goesOn.has(then) || drugs.startingAt(lastToken + 2))) return false;
  return closing.has(next) || (!isApposition && afterPredicate.has(next));
}

// "The PD-1 inhibitor ipilimumab combination" means two drugs.
const joined = new Set(['combination', 'combinations', 'combo', 'regimen', 'doublet', 'pair', 'arm', '+', '/']);

/** "The PD-1 inhibitor ipilimumab": a class in the singular right before its drug, behind an article. */
export function classBefore(drug: Mention<NamedDrug>, { classes, drugs }: Walks): Mention<DrugClass> | undefined {
  const said = classes.endingAt(drug.firstToken - 1);
  if (!said || /s$/i.test(classes.word(said.lastToken)) || joined.has(drugs.word(drug.lastToken + 1))) return undefined;
  const first = classes.skip(said.firstToken - 1, adjectives, maxAdjectives, -1);
  return classes.word(first) === 'the' ? said : undefined;
}

// A list, a pair or a combination before the drug: then the class may belong to another of them.
const listed = new Set(['and', 'or', 'plus', 'versus', 'vs', '+', '/', 'nor', 'than', 'not', 'unlike']);
const combined = /\b(combin\w+|together|along) with( the)?\s*$/i;
const hyphen = /[-‐‑–—/]/;
const supposed =
  /\b(unlike|not|no|never|neither|nor|rather|instead|contrast|if|whether|would|could|might|wrong\w*|mistaken\w*|erroneous\w*)\b/i;
// "After nivolumab, a TKI ...": the comma ends what stands before the subject.
const fronted =
  /(?:^|[.,;:(!?])\s*(?:and |but |so |that |then |or )?(?:after|following|with|without|besides|beside|unlike|like|for|in|if|when|while|whereas|although|though|compared|despite|since|because|before|until|during|on|upon|to|by|as|given|among|versus|beyond|once|under|against|from|relative|prior|where|instead|rather|apart|alongside|together|combined|added|next|even|unless|than|not|at|within)\b[^.,;:(!?]*$/i;
const reach = 120;

/** True where nothing around the two says that several drugs are spoken of, or that one is told from the other. */
export function isStated(text: string, drug: Mention<NamedDrug>, said: Mention<DrugClass>, { drugs }: Walks): boolean {
  const [first, last] = said.start < drug.start ? [said, drug] : [drug, said];
  if ([first.start - 1, last.end, said.start - 1].some((at) => hyphen.test(text.charAt(at)))) return false;
  const before = text.slice(Math.max(0, first.start - reach), first.start);
  if (supposed.test(before)) return false;
  // Between class and drug stands nothing but a space; "inhibitor-sunitinib" and "inhibitor – sunitinib" are pairs.
  if (first === said) return text.slice(said.end, drug.start).trim() === '';
  const previous = drug.firstToken - 1;
  const isListed = listed.has(drugs.word(previous)) || (drugs.word(previous) === ',' && drugs.endingAt(previous - 1));
  if (isListed) return false;
  const isApposition = text.slice(drug.end, said.start).includes(',');
  return !combined.test(before) && !(isApposition && fronted.test(before));
}
