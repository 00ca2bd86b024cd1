/**
 * US and UK spellings of one word, as word families; each row goes both ways. Families and exceptions after AMA Manual
 * of Style 11 and codespell's en-GB_to_en-US list; test/lexicon holds the words that must not be touched.
 */
type Family = readonly [us: RegExp, toUk: string, uk: RegExp, toUs: string];

// Stems of blood words: only these take -aemia, or "systemic" and "academic" would too.
const blood =
  'an|isch|ur|azot|leuk|glyc|lipid|lipoprotein|thalass|septic|cholesterol|calc|kal|natr|magnes|phosphat|bacter|vir|sept|tox|ox|acid|insulin|cyth|vol|protein|albumin|ammon|bilirubin|uric|globulin';
// What may stand before -ise where the US writes -ize: "standardise", but not "surprise" or "exercise".
const productive = 'al|ol|il|yl|ul|im|om|ym|on|an|en|ern|ar|er|or|ur|at|et|it|ot|id|ic|un|as|es|gn|rd|gan|nis|mun';

const families: readonly Family[] = [
  [/tumor(?!ous|al|igen|icid)/, 'tumour', /tumour/, 'tumor'],
  [/^hem(?=at(?!ch)|od|og|ol|op|or|os|ang|agg)/, 'haem', /^haem(?!s?$)/, 'hem'],
  [new RegExp(`(${blood})em(ia|ias|ic)$`), '$1aem$2', new RegExp(`(${blood})aem(ia|ias|ic)$`), '$1em$2'],
  [/^(lymph)?edema/, '$1oedema', /^(lymph)?oedema/, '$1edema'],
  [/(?<!o)esophag/, 'oesophag', /(?<=^|[oi])oesophag/, 'esophag'],
  [/^gynec/, 'gynaec', /^gynaec/, 'gynec'],
  [/^pediatr/, 'paediatr', /^paediatr/, 'pediatr'],
  [/^orthoped/, 'orthopaed', /^orthopaed/, 'orthoped'],
  [/^fet(?=al$|us)/, 'foet', /^foet(?=al$|us)/, 'fet'],
  [/(?<=r)rhe(?=a|ic)/, 'rhoe', /(?<=r)rhoe(?=a|ic)/, 'rhe'],
  [/pne(?=as?$|ic$)/, 'pnoe', /pnoe(?=as?$|ic$)/, 'pne'],
  [/^estr(?=ogen|adiol|one$)/, 'oestr', /^oestr(?=ogen|adiol|one$)/, 'estr'],
  [/^anesthe/, 'anaesthe', /^anaesthe/, 'anesthe'],
  [/^etiolog/, 'aetiolog', /^aetiolog/, 'etiolog'],
  [/^cec(?=al$|um)/, 'caec', /^caec(?=al$|um)/, 'cec'],
  [/^celiac/, 'coeliac', /^coeliac/, 'celiac'],
  [/(fav|flav|col|behavi|neighb|harb|hon|lab|vap)or(?=(s|ed|ing|able|ably|ite|ites|ful|less|al|hood)?$)/, '$1our', /(fav|flav|col|behavi|neighb|harb|hon|lab|vap)our(?=(s|ed|ing|able|ably|ite|ites|ful|less|al|hood)?$)/, '$1or'],
  [/^(multi|epi)?center(s?)$/, '$1centre$2', /^(multi|epi)?centre(s?)$/, '$1center$2'],
  [/^center(ed|ing)$/, 'centr$1', /^centr(ed|ing)$/, 'center$1'],
  [/^(fib|lit|millilit|met|kilomet|centimet|millimet|calib)er(s?)$/, '$1re$2', /^(fib|lit|millilit|met|kilomet|centimet|millimet|calib)re(s?)$/, '$1er$2'],
  [/(?<=[a-z]{3})(?<!^(?:cap|re|down|out|over|up|mid|under|super)s)iz(?=e$|ed$|es$|ing$|ers?$|ations?$)/, 'is', new RegExp(`(?<=[a-z]{2,}(?:${productive}))(?<!prom|^treat|^chast|^surpr|^par[ad]+)is(?=e$|ed$|es$|ing$|ations?$)`), 'iz'],
  [/lyz(?=e$|ed$|es$|ing$)/, 'lys', /(?<=[a-z]{2})lys(?=e$|ed$|ing$)/, 'lyz'],
  [/^(label|model|travel|cancel|counsel|signal|channel|tunnel)(ed|ing)$/, '$1l$2', /^(label|model|travel|cancel|counsel|signal|channel|tunnel)l(ed|ing)$/, '$1$2'],
  [/^sulf(?=ate|ide|ur)/, 'sulph', /^sulph/, 'sulf'],
  [/^aging$/, 'ageing', /^ageing$/, 'aging'],
]; // prettier-ignore

/** The UK spelling of a lower-case US word, or the word itself. */
export function toUk(word: string): string {
  return families.reduce((text, [us, uk]) => text.replace(us, uk), word);
}

/** The US spelling of a lower-case UK word, or the word itself. */
export function toUs(word: string): string {
  return families.reduce((text, [, , uk, us]) => text.replace(uk, us), word);
}

/** One of the two spellings of a word's family. */
export interface SpellingVariant {
  /** The family's place in the table above, which is that of the derived families in terminology/spelling. */
  readonly family: number;
  readonly is: 'US' | 'UK';
  readonly other: string;
}

/** Which spelling a lower-case word has, family by family; nothing for a word that is spelled one way only. */
export function variantsOf(word: string): SpellingVariant[] {
  return families.flatMap(([us, inUk, uk, inUs], family): SpellingVariant[] => {
    const [toUk, toUs] = [word.replace(us, inUk), word.replace(uk, inUs)];
    if (toUk !== word) return [{ family, is: 'US', other: toUk }];
    return toUs === word ? [] : [{ family, is: 'UK', other: toUs }];
  });
}

const remembered = new Map<string, readonly string[]>();
const maxRemembered = 20_000;

/** Other spellings of a word, not the word itself. */
export function otherSpellings(word: string): readonly string[] {
  const before = remembered.get(word);
  if (before) return before;
  const spellings = [...new Set([toUk(word), toUs(word)])].filter((other) => other !== word);
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(word, spellings);
  return spellings;
}
