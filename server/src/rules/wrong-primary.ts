import { preferred, type Concept } from '../lexicon/concept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { sentenceAt } from '../text/sentences.ts';
import { isQuoted } from './context/contexts.ts';
import type { BlockRule, Finding, Replacement, Span } from './rule.ts';

/** Finds a metastasis of kidney cancer that is named as a cancer of the organ it lies in; see wrong-primary.md. */
export const wrongPrimary: BlockRule = {
  id: 'wrong-primary',
  *check(analysis, { lexicon }) {
    const { pattern, metastasisOf } = sitesOf(lexicon);
    const reported = endsReported(analysis);
    for (const found of analysis.block.text.matchAll(pattern)) {
      const span = { start: found.index, end: found.index + found[0].length };
      const metastasis = metastasisOf.get((found[1] ?? found[2] ?? '').toLowerCase());
      if (!metastasis || reported.has(span.end) || isExcused(analysis, span)) continue;
      const said = whatIsSaid(surroundings(analysis, span));
      if (said) yield finding(analysis, span, metastasis, said);
    }
  },
};

interface Sites {
  readonly pattern: RegExp;
  /** The concept of a metastasis by its organ. */
  readonly metastasisOf: ReadonlyMap<string, Concept>;
}

// The one organ that the lexicon's names of its metastasis have as an adjective only.
const adjective = 'pancreatic';

const known = new WeakMap<Lexicon, Sites>();

/** The organs of which the lexicon knows a metastasis: "lung" because of "lung metastasis". */
function sitesOf(lexicon: Lexicon): Sites {
  const before = known.get(lexicon);
  if (before) return before;
  const metastasisOf = new Map<string, Concept>();
  for (const [id, concept] of lexicon.concepts) {
    const organ = /^([a-z]+)-metastasis$/.exec(id)?.[1];
    if (
      organ !== undefined &&
      (lexicon.concepts.has(organ) || organ === adjective || lexicon.concepts.has(`${organ}-gland`))
    )
      metastasisOf.set(organ, concept);
  }
  const organs = [...metastasisOf.keys()].join('|') || '(?!)';
  const pattern = new RegExp(`\\b(${organs}) (?:cancer|carcinoma)s?\\b|\\bcancer of the (${organs})s?\\b`, 'gi');
  const sites = { pattern, metastasisOf };
  known.set(lexicon, sites);
  return sites;
}

/** Where deprecated designations end: "secondary lung cancer" is one, and deprecated-term says so. */
const endsReported = ({ occurrences }: BlockAnalysis): ReadonlySet<number> =>
  new Set(
    occurrences
      .filter(({ senses }) => senses.some(({ entry }) => entry.designation.status === 'deprecated'))
      .map(({ end }) => end),
  );

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const reach = 200;

/** What stands before and after in the same sentence, as far as it matters. */
function surroundings({ block, sentences }: BlockAnalysis, { start, end }: Span): Surroundings {
  const sentence = sentenceAt(sentences, start);
  return {
    before: block.text.slice(Math.max(sentence?.start ?? 0, start - reach), start),
    after: block.text.slice(end, Math.min(sentence?.end ?? end, end + reach)),
  };
}

// Two primaries, a comparison, a question, or somebody who says that it is not so.
const excuse =
  /\b(not|never|neither|nor|no longer|rather than|instead of|unlike|whether|if|second primary|another primary|new primary|separate|independent|unrelated|history of|distinguish\w*|differ\w*|discriminat\w*|distinct|tell\w*|compar\w+|versus|vs|mistak\w+|mistook|misdiagnos\w+|mislabel\w+|wrongly|incorrectly|misunderst\w+|myth|confus\w+|screening|incidence|risk)\b|n[’']t\b|\?/i;

function isExcused(analysis: BlockAnalysis, span: Span): boolean {
  const { before, after } = surroundings(analysis, span);
  return excuse.test(before) || /\bcannot\b/i.test(before) || excuse.test(after) || isQuoted(analysis, span);
}

const kidneyCancer = String.raw`(?:kidney|renal(?: cell)?) (?:cancer|carcinoma|tumou?r)|RCC|ccRCC|cancer (?:of|in) the kidneys?`;
const adjectives = String.raw`(?:(?:an?|the|his|her|their|my|your|secondary|metastatic|advanced|stage \w+) ){0,3}`;
const becomes = String.raw`(?:g(?:ives?|iving|ave) rise to|became|becomes?|becoming|turn(?:s|ed|ing)? (?:in)?to|develop(?:s|ed|ing)? into|transform(?:s|ed|ing)? into|chang(?:es|ed|ing) (?:in)?to|evolv(?:es|ed|ing) into|progress(?:es|ed|ing)? (?:in)?to)`;
const isCalled = String.raw`(?:is|are|was|were) (?:then |now |also )?(?:called|known as|termed|named|considered|classed as)`;
const becomesIt = new RegExp(`(?:${kidneyCancer}|spread).{0,120}\\b${becomes} ${adjectives}$`, 'i');
const calledIt = new RegExp(
  `(?:${kidneyCancer}).{0,120}\\b(?:spread|metastas).{0,80}\\b${isCalled} ${adjectives}$`,
  'i',
);
const comesFrom = String.raw`(?:(?:came|comes|coming|aris(?:es|ing)|arose|originat(?:es|ed|ing)|spread(?:ing)?|metastasi[sz]ed|metastatic|result(?:s|ed|ing)) )?from|due to|secondary to|caused by|because of`;
const ofKidney = new RegExp(
  String.raw`^,?\s(?:(?:that|which) (?:has |had |is |was )?)?(?:${comesFrom}) ${adjectives}(?:(?:primary|original) )?(?:${kidneyCancer}|kidneys?)\b`,
  'i',
);
// Numbers of people by cancer say nothing of where one came from.
const people = /\b(patients?|people|persons?|adults|deaths?|cases) (with|of|from)\b/i;

// "The breast cancer spread and became lung cancer" is as wrong, but it is no kidney cancer.
const otherCancer =
  /\b(?!(?:kidney|renal|cell|the|an?|his|her|my|your|our|their|this|that|its|primary|original|when|if|once|as|and|of)\b)\p{L}+ (?:cancer|carcinoma)\b/iu;
const ofKidneyBefore = new RegExp(String.raw`\b(?:${kidneyCancer})\b`, 'i');

/** Is it said that kidney cancer becomes, is called or brings forth the cancer of the other organ? */
function whatIsSaid({ before, after }: Surroundings): 'becomes' | 'comes from' | undefined {
  if (otherCancer.test(before) && !ofKidneyBefore.test(before)) return undefined;
  if (becomesIt.test(before) || calledIt.test(before)) return 'becomes';
  return ofKidney.test(after) && !people.test(before) ? 'comes from' : undefined;
}

function finding({ block }: BlockAnalysis, span: Span, concept: Concept, said: 'becomes' | 'comes from'): Finding {
  const name = block.text.slice(span.start, span.end);
  const { text } = preferred(concept);
  return {
    rule: 'wrong-primary',
    ...span,
    term: name.toLowerCase(),
    concept: concept.id,
    source: 'nci-metastatic',
    topic: 'kidney-cancer',
    message: `Kidney cancer that has spread keeps its name and its treatment: this is no ${name}. Consider “${text}” or “kidney cancer that has spread”.`,
    replacements: said === 'becomes' ? [] : replacements(block.text, span, text),
  };
}

/** A mass noun gives way to the plural; behind an article, to the singular. */
function replacements(text: string, { start }: Span, metastasis: string): Replacement[] {
  const counted = /\b(an?|the|one|his|her|this)\s$/i.test(text.slice(Math.max(0, start - 5), start));
  return [{ text: counted ? metastasis : metastasis.replace(/is$/, 'es'), automatic: false }];
}
