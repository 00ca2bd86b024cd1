/**
 * US and UK spellings of one word, as word families; each row goes both ways. Families and exceptions after AMA Manual
 * of Style 11 and codespell's en-GB_to_en-US list; test/lexicon holds the words that must not be touched.
 */
type Family = readonly [us: RegExp, uk: string, ukPattern: RegExp, usText: string];

const families: readonly Family[] = [
  [/tumor(?!ous|al|igen|icid)/, 'tumour', /tumour/, 'tumor'],
  [/^hem(?=at(?!ch)|od|og|ol|op|or|os|ost|ang|agg)/, 'haem', /^haem/, 'hem'],
  [/(?<=[a-z])em(ia|ic|ias)$/, 'aem$1', /aem(ia|ic|ias)$/, 'em$1'],
  [/^edema/, 'oedema', /^oedema/, 'edema'],
  [/^(lymph)edema/, '$1oedema', /^(lymph)oedema/, '$1edema'],
  [/esophag/, 'oesophag', /oesophag/, 'esophag'],
  [/^gynec/, 'gynaec', /^gynaec/, 'gynec'],
  [/^pediatr/, 'paediatr', /^paediatr/, 'pediatr'],
  [/^orthoped/, 'orthopaed', /^orthopaed/, 'orthoped'],
  [/^fet(?=al|us)/, 'foet', /^foet(?=al|us)/, 'fet'],
  [/diarrhe(?=a|al|ic)/, 'diarrhoe', /diarrhoe/, 'diarrhe'],
  [/^estr(?=o|a)/, 'oestr', /^oestr/, 'estr'],
  [/^leukem/, 'leukaem', /^leukaem/, 'leukem'],
  [/^anesthe/, 'anaesthe', /^anaesthe/, 'anesthe'],
  [/^etiolog/, 'aetiolog', /^aetiolog/, 'etiolog'],
  [/^cec(?=al|um)/, 'caec', /^caec(?=al|um)/, 'cec'],
  [/^celiac/, 'coeliac', /^coeliac/, 'celiac'],
  [/(fav|col|behavi|neighb|hon|lab|vap|rig)or(?!at|im|ous)/, '$1our', /(fav|col|behavi|neighb|hon|lab|vap|rig)our/, '$1or'],
  [/^center(s|ed)?$/, 'centre$1', /^centre(s|d)?$/, 'center$1'],
  [/^(fib|lit|millilit|met|centimet|millimet)er(s?)$/, '$1re$2', /^(fib|lit|millilit|met|centimet|millimet)re(s?)$/, '$1er$2'],
  [/(?<!^.)(?<!^(?:pr|s|cap))iz(?=e$|ed$|es$|ing$|ation|er$|ers$)/, 'is', /(?<=al|at|it|im|ar|er|or|yl|ol|id|ul|il|iv|et|on|in|en)is(?=e$|ed$|es$|ing$|ation)/, 'iz'],
  [/lyz(?=e|ed|ing)/, 'lys', /lys(?=e$|ed$|es$|ing$)/, 'lyz'],
  [/^(label|model|travel|cancel|counsel|signal)(ed|ing)$/, '$1l$2', /^(label|model|travel|cancel|counsel|signal)l(ed|ing)$/, '$1$2'],
  [/^sulf/, 'sulph', /^sulph/, 'sulf'],
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
