import { formsOf, Variation } from '../lexicon/forms.ts';
import type { Entry, Lexicon } from '../lexicon/lexicon.ts';
import { otherSpellings } from '../lexicon/spelling.ts';
import { NearWords } from './near-words.ts';

/** A word of the lexicon that a misspelt one may stand for, and a designation that has it. */
export interface Correction {
  readonly word: string;
  readonly entry: Entry;
  /** Edits between the two: 1 or 2. */
  readonly edits: number;
}

const minLength = 6;
const maxLength = 40;
const maxRemembered = 20_000;

/**
 * Tells the misspelt words of the lexicon from real ones. Unknown is not misspelt: only a near miss of a lexicon word is
 * called so, and none that a list of real words or a regular derivation explains.
 */
export class SpellingOracle {
  readonly #lexicon: Lexicon;
  readonly #entryOf: ReadonlyMap<string, Entry>;
  readonly #known: ReadonlySet<string>;
  readonly #near: NearWords;
  readonly #remembered = new Map<string, readonly Correction[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#entryOf = spellingTargets(lexicon);
    this.#known = new Set(
      lexicon.entries.flatMap(({ designation }) => formsOf(designation).flatMap(({ tokens }) => tokens)),
    );
    this.#near = new NearWords([...this.#entryOf.keys()]);
  }

  /** The lexicon words that `word` is probably meant to be: none when it is a real word or nothing is near. */
  corrections(word: string): readonly Correction[] {
    // An accent marks another language.
    if (!/^[A-Za-z]+$/.test(word)) return [];
    const key = word.toLowerCase();
    const remembered = this.#remembered.get(key);
    if (remembered) return remembered;
    const corrections = this.#decide(key);
    if (this.#remembered.size >= maxRemembered) this.#remembered.clear();
    this.#remembered.set(key, corrections);
    return corrections;
  }

  #decide(key: string): readonly Correction[] {
    if (key.length < minLength || key.length > maxLength || !/^[a-z]+$/.test(key)) return [];
    if (this.isReal(key) || this.#isDerived(key)) return [];
    const { words, distance } = this.#near.nearest(key);
    // Two edits and another first letter: too far to be sure of anything.
    const plausible = distance < 2 ? words : words.filter((word) => word[0] === key[0]);
    return plausible
      .filter((word) => !areOpposed(key, word) && !areOneFamily(key, word))
      .flatMap((word) => {
        const entry = this.#entryOf.get(word);
        return entry ? [{ word, entry, edits: distance }] : [];
      });
  }

  /** True for a word of the lexicon or of the lists of real words, in either spelling. */
  isReal(word: string): boolean {
    const key = word.toLowerCase();
    return [key, ...otherSpellings(key)].some((spelling) => this.#isListed(spelling));
  }

  #isListed(key: string): boolean {
    return this.#known.has(key) || this.#lexicon.realWords.has(key);
  }

  /** A regular derivation of a known word ("nephrectomized", "cystically") is a word of its own. */
  #isDerived(key: string): boolean {
    const prefix = derivedPrefixes.find((start) => key.startsWith(start) && key.length - start.length > 3);
    if (prefix !== undefined && this.#isListed(key.slice(prefix.length))) return true;
    return derivedEndings.some((ending) => {
      if (!key.endsWith(ending)) return false;
      const stem = key.slice(0, -ending.length);
      return stem.length > 3 && stemEndings.some((end) => this.#isListed(stem + end));
    });
  }
}

/** Beginnings and endings that make another concept of a word: one is never a slip for the other. */
const opposedBeginnings = [
  'hyper hypo',
  'macro micro',
  'inter intra',
  'ante anti',
  'endo exo ecto',
  'pre post',
  'uretero urethro',
];
const opposedEndings = [
  'ectomy otomy ostomy pexy plasty scopy',
  'nib mab limus',
  'emia uria',
  'blast cyte',
  'oma osis itis',
];

function areOpposed(a: string, b: string): boolean {
  const differ = (group: string, matches: (word: string, part: string) => boolean) => {
    const partOf = (word: string) => group.split(' ').find((part) => matches(word, part));
    const [own, other] = [partOf(a), partOf(b)];
    return own !== undefined && other !== undefined && own !== other;
  };
  return (
    opposedBeginnings.some((group) => differ(group, (word, part) => word.startsWith(part))) ||
    opposedEndings.some((group) => differ(group, (word, part) => word.endsWith(part)))
  );
}

const familyEndings =
  'ations ation ating ated ative ates ate ions ion ing ed ive osis otic etic ic ical ity in ine ous al ally ar er or s'.split(
    ' ',
  );

/** "Cryoablative" is of one family with "cryoablation", not a slip for it: one stem, two regular endings. */
function areOneFamily(a: string, b: string): boolean {
  const stems = (word: string) =>
    familyEndings.filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length));
  const own = new Set(stems(a));
  return stems(b).some((stem) => stem.length > 4 && own.has(stem));
}

/**
 * The words that a misspelt one may be meant to be, everyday words left out, each with the shortest designation that has
 * it: "nephrectomy" is explained by nephrectomy, not by a compound.
 */
export function spellingTargets({
  entries,
  commonWords,
}: Pick<Lexicon, 'entries' | 'commonWords'>): ReadonlyMap<string, Entry> {
  const everyday = new Set(commonWords);
  const targets = new Map<string, Entry>();
  for (const entry of entries) {
    const { form, status } = entry.designation;
    if (form === 'abbreviation' || form === 'symbol' || form === 'code' || status === 'deprecated') continue;
    const forms = formsOf(entry.designation);
    for (const { tokens, variation } of forms) {
      if (variation & Variation.Contracted) continue;
      for (const token of tokens) {
        if (token.length < minLength || !/^[a-z]+$/.test(token) || everyday.has(token)) continue;
        const known = targets.get(token);
        if (!known || wordCount(entry) < wordCount(known)) targets.set(token, entry);
      }
    }
  }
  return targets;
}

/** Words of a designation; the form as written comes first. */
const wordCount = (entry: Entry): number => formsOf(entry.designation)[0]?.tokens.length ?? 0;

const derivedEndings =
  's es ed ing ly ally al ic ical er ers ist ists able less like ness ise ised ising ize ized izing isation ization'.split(
    ' ',
  );
const derivedPrefixes = [
  'non',
  'anti',
  'pre',
  'post',
  'co',
  're',
  'un',
  'over',
  'under',
  'sub',
  'super',
  'multi',
  'pseudo',
  'auto',
  // Combining forms: "hematotoxic" is no slip for "hematologic", nor "epigenomic" for "epigenetic".
  ...'cardio cyto epi haemato hemato hepato immuno myelo nephro neuro onco osteo radio thrombo'.split(' '),
];
const stemEndings = [
  '',
  'e',
  'y',
  'is',
  'a',
  'ia',
  'us',
  'um',
  'ic',
  'ize',
  'ization',
  'isation',
  'ism',
  'ive',
  'ivity',
];
