import type { Mention } from '../../notation/phrase-index.ts';
import type { NamedDrug, NamedTrial } from '../../notation/table-names.ts';
import { namedBack, namedFrom, words, type Drugs, type Named } from './drug-phrase.ts';

/** Where a text says which drugs a trial tested: as object, after "in" the trial, or as the subject of "was tested in". */

const about = words(
  'trial study phase 1 2 3 1b 2b 3b i ii iii pivotal randomized randomised controlled placebo open label double blind blinded multicenter multicentre international global single arm adjuvant the a an ongoing landmark registrational large',
);
const auxiliaries = words('has have also directly recently formally prospectively then that which');
const tested = words(
  'compared compares comparing evaluated evaluates evaluating tested tests testing assessed assesses assessing investigated investigates investigating examined examines examining studied studies studying explored explores exploring',
);
const assigned = words('randomized randomised assigned allocated');
const toDrug = words(
  'randomly 1 2 3 4 patients participants people adults with and to either receive untreated treatment naive advanced metastatic clear cell renal carcinoma rcc ccrcc : in a ratio',
);
const showed = words('showed shows demonstrated demonstrates established confirmed found reported');
const finite = words('is was are were has have had showed improved did does may can remains led');

/** The drugs that the words around a trial's name say it tested. */
export function drugsTested(trial: Mention<NamedTrial>, drugs: Drugs, aboutLater: boolean): Mention<NamedDrug>[] {
  const after = afterName(trial, drugs);
  const said = asObject(after, drugs);
  if (said.length > 0) return said;
  if (aboutLater) return [];
  return isAfterIn(trial, drugs) ? asSubject(after, drugs) : asSubjectOfPassive(trial, drugs);
}

/** Behind the name, "trial", a bracket and ", a phase 3 trial,". */
function afterName({ lastToken }: Mention<NamedTrial>, drugs: Drugs): number {
  let at = drugs.skipBrackets(drugs.skip(lastToken + 1, about, 4));
  if (drugs.word(at) === ',') {
    const end = drugs.skip(at + 1, about, 14);
    if (end > at + 1) at = drugs.word(end) === ',' ? end + 1 : end;
  }
  return at;
}

/** "CheckMate 214 compared A with B", "... randomized patients to A", "... showed that A ...", "the ... trial of A". */
function asObject(after: number, drugs: Drugs): Mention<NamedDrug>[] {
  let at = drugs.word(after) === ',' ? after + 1 : after;
  at = drugs.skip(at, auxiliaries, 3);
  const verb = drugs.word(at);
  if (tested.has(verb)) return withoutNewClause(namedFrom(at + 1, drugs), drugs);
  if (showed.has(verb) || (verb === 'of' && at === after)) return namedFrom(at + 1, drugs).drugs;
  if (!assigned.has(verb)) return [];
  const to = skipToDrug(at + 1, drugs);
  return /^(to|receive|either)$/.test(drugs.word(to - 1)) ? withoutNewClause(namedFrom(to, drugs), drugs) : [];
}

/** "To" closes the words for patients and their number; a drug before it is what they had had. */
function skipToDrug(from: number, drugs: Drugs): number {
  let at = from;
  for (let i = 0; i < 14 && (toDrug.has(drugs.word(at)) || /^\d+$/.test(drugs.word(at))); i++) at++;
  return at;
}

/** "Compared A with B and C was ...": what a verb follows is the subject of a new clause. */
function withoutNewClause({ drugs: named, end }: Named, drugs: Drugs): Mention<NamedDrug>[] {
  if (!finite.has(drugs.word(end))) return named;
  const last = named.at(-1);
  return named.filter((drug) => drug !== last && drugs.word(drug.lastToken + 1) !== 'plus');
}

const intro = words('in the phase 3 iii 2 ii randomized randomised pivotal adjuvant');

function isAfterIn({ firstToken }: Mention<NamedTrial>, drugs: Drugs): boolean {
  const first = drugs.skip(firstToken - 1, intro, 6, -1) + 1;
  return drugs.word(first) === 'in' && (first === 0 || /^[.,;:!?)]$/.test(drugs.word(first - 1)));
}

// "Axitinib-treated", "axitinib exposure": the phrase goes on to say something else than that the drug was given.
const says = words(
  'improved prolonged increased reduced showed led was were did had resulted demonstrated extended doubled delayed produced achieved yielded outperformed provided gave significantly',
);

const receivers = words('patients participants people adults all the');

/** "In KEYNOTE-426, A plus B improved ...", "in KEYNOTE-426, patients received A". */
function asSubject(after: number, drugs: Drugs): Mention<NamedDrug>[] {
  const start = drugs.word(after) === ',' ? after + 1 : after;
  const verb = drugs.skip(start, receivers, 3);
  if (verb > start && drugs.word(verb) === 'received') return withoutNewClause(namedFrom(verb + 1, drugs), drugs);
  const { drugs: named, end } = namedFrom(start, drugs);
  return says.has(drugs.word(end)) ? named : [];
}

const auxiliary = words('was were been being');
const beforeSubject = words('. , ; : that and while where ? !');

/** "Adjuvant A was tested in S-TRAC", "A was compared with B in ...". */
function asSubjectOfPassive({ firstToken }: Mention<NamedTrial>, drugs: Drugs): Mention<NamedDrug>[] {
  const intoTrial = drugs.skip(firstToken - 1, words('the phase 3 iii 2 ii randomized randomised pivotal'), 6, -1);
  if (!/^(in|by)$/.test(drugs.word(intoTrial))) return [];
  const object = namedBack(intoTrial - 1, drugs);
  if (!tested.has(drugs.word(object.end))) return [];
  const verb = drugs.skip(object.end - 1, words('also first recently directly then'), 2, -1);
  if (!auxiliary.has(drugs.word(verb))) return [];
  const subject = namedBack(drugs.skip(verb - 1, words('has have'), 1, -1), drugs);
  const stop = drugs.word(subject.end);
  if (subject.drugs.length === 0 || !(stop === '' || beforeSubject.has(stop))) return [];
  return [...subject.drugs, ...object.drugs];
}
