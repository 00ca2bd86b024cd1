import type { BlockAnalysis } from '../match/analysis.ts';
import { occurrenceEndingBehind } from '../match/matcher.ts';
import { sentenceAt } from '../text/sentences.ts';
import { isCitedWork, isInTitle, isNamedAsFormer, isQuoted, isSearchString } from './context/contexts.ts';
import { patientFix } from './people/fix.ts';
import {
  patientWordings,
  spokenIn,
  type PatientWording,
  type PatientWordings,
  type Spoken,
} from './people/wordings.ts';
import type { BlockRule, Finding } from './rule.ts';

/** Finds wordings that make people their disease or blame them; see patient-first.md. */
export const patientFirst: BlockRule = {
  id: 'patient-first',
  *check(analysis, { lexicon }) {
    const wordings = patientWordings(lexicon);
    for (const wording of wordings.all) {
      for (const found of analysis.block.text.matchAll(wording.pattern)) {
        const spoken = spokenIn(found);
        if (isOther(analysis, spoken, wording, wordings) || isLegitimate(analysis, spoken)) continue;
        yield finding(analysis, spoken, wording, wordings);
      }
    }
  },
};

const reach = 120;

/** True where the words are said of something else. */
function isOther(
  { block, sentences }: BlockAnalysis,
  spoken: Spoken,
  { row, notBefore, notAfter }: PatientWording,
  wordings: PatientWordings,
): boolean {
  const behind = block.text.slice(spoken.end, spoken.end + 40);
  if (notBefore?.test(behind) === true) return true;
  const from = Math.max(sentenceAt(sentences, spoken.start)?.start ?? 0, spoken.start - reach);
  const before = block.text.slice(from, spoken.person?.start ?? spoken.start);
  if (notAfter?.test(before) === true) return true;
  if (row.kind === 'words')
    return row.noun && !isPlural(block.text.slice(spoken.start, spoken.end)) && isPartOfName(behind, wordings);
  return !isSaidOfPerson(block.text, before, spoken, wordings);
}

/** A noun in the singular only qualifies the one behind it; in the plural it hardly does. */
const isPlural = (text: string) => /[^su]s$/i.test(text) && !/^the\s/i.test(text);

function isPartOfName(behind: string, { behindNoun }: PatientWordings): boolean {
  const [, next] = /^[\s–-]+([\p{L}\p{N}]+)/u.exec(behind) ?? [];
  return next !== undefined && !behindNoun.has(next.toLowerCase()) && !/(ed|ing|ly)$/.test(next);
}

const pronoun = /^(he|she|they|who)$/i;
const preposition = /\b(?:of|in|for|with|to|by|from|among|on|between|than|against)\s(?:[^\s.,;:()]{1,20}\s){0,3}$/i;

/** True where the noun before the verb is its subject, and a pronoun stands for a patient. */
function isSaidOfPerson(text: string, before: string, { person, who }: Spoken, wordings: PatientWordings): boolean {
  if (!person) return true;
  if (wordings.others.test(before.slice(-60))) return false;
  if (!pronoun.test(person.text)) return who !== undefined || !preposition.test(before);
  if (/^s?he$/i.test(person.text)) return true;
  const earlier = text.slice(Math.max(0, person.start - 2 * reach), person.start);
  return [...earlier.matchAll(/\p{L}+/gu)].some(
    ([word]) => wordings.people.has(word.toLowerCase()) && !pronoun.test(word),
  );
}

/** Names keep their capitals: "the Kidney Cancer Patients Association", and so do titles. */
const isName = ({ block }: BlockAnalysis, { start, end }: Spoken): boolean => {
  const capitals = block.text.slice(start, end).match(/(?<!\p{L})\p{Lu}\p{Ll}/gu)?.length ?? 0;
  const isFirst = /(^|[.!?:]\s*|["“(])$/.test(block.text.slice(Math.max(0, start - 3), start));
  return capitals > 1 || (capitals === 1 && !isFirst);
};

/** What deprecated-term speaks of ("study subject", "cancer sufferer") need not be told twice. */
const isDeprecated = ({ occurrences }: BlockAnalysis, { start, end }: Spoken): boolean => {
  const term = occurrenceEndingBehind(occurrences, start);
  return term?.start === start && term.end === end && term.senses[0]?.entry.designation.status === 'deprecated';
};

const isLegitimate = (analysis: BlockAnalysis, spoken: Spoken): boolean =>
  isDeprecated(analysis, spoken) ||
  isName(analysis, spoken) ||
  isQuoted(analysis, spoken) ||
  isInTitle(analysis, spoken) ||
  isNamedAsFormer(analysis, spoken) ||
  isSearchString(analysis, spoken) ||
  isCitedWork(analysis, spoken);

function finding(analysis: BlockAnalysis, spoken: Spoken, { row }: PatientWording, wordings: PatientWordings): Finding {
  const { span, replacements, noun } = patientFix(analysis, spoken, row, wordings);
  const wording = replacements[0]?.text ?? noun;
  const instead = wording === undefined ? row.use : [wording];
  return {
    rule: 'patient-first',
    ...span,
    term: row.id,
    source: 'ama-11',
    clause: '11.12',
    evidence: `Phrases about people, ${wordings.edition}: ${row.id}`,
    message: `“${analysis.block.text.slice(span.start, span.end)}”: ${row.why} Consider ${instead.map((each) => `“${each}”`).join(' or ')}.`,
    replacements,
  };
}
