/** Plurals of medical nouns. The general rules come first in each row's result: that form is the one to write. */
const rules: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(criteria|data|phenomena|metastases)$/, []],
  [/sis$/, ['ses']],
  [/xis$/, ['xes']],
  [/pelvis$/, ['pelves', 'pelvises']],
  [/testis$/, ['testes']],
  [/yx$/, ['yces', 'yxes']],
  [/(append|cerv|cal|matr|hel)ix$/, ['$1ices', '$1ixes']],
  [/ex$/, ['ices', 'exes']],
  [/(gangli|mitochondri|phenomen|criteri)on$/, ['$1a', '$1ons']],
  [/nucleus$/, ['nuclei']],
  [
    /(glomerul|thromb|embol|bronch|nucleol|hil|radi|foc|tubul|stimul|calcul|uter|humer|alveol|loc|fung|bacill)us$/,
    ['$1i', '$1uses'],
  ],
  [/us$/, ['uses', 'i']],
  [
    /(diverticul|ser|ov|bacteri|sept|spectr|cili|atri|ventricul|endotheli|epitheli|inf|hil|mediastin|sinusoid|add)um$/,
    ['$1a', '$1ums'],
  ],
  [/um$/, ['ums', 'a']],
  [/oma$/, ['omas', 'omata']],
  [/(vena|fascia|papilla|medulla|pleura|metaphysea|bursa|fistula|capsula|vertebra)$/, ['$1e', '$1s']],
  [/([^aeiou])y$/, ['$1ies']],
  [/(s|x|z|ch|sh)$/, ['$1es']],
  [/$/, ['s']],
];

/** Writers' own choice where a general rule would give the less usual form first. */
const usual: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fascia: 'fasciae',
    papilla: 'papillae',
    sinus: 'sinuses',
    fistula: 'fistulas',
  }),
);

/**
 * All plurals in use of a singular noun, the usual one first ("calyx": "calyces", "calyxes").
 *
 * @param noun one word in lower case or capitalised; the rules look at its ending only
 */
export function plurals(noun: string): string[] {
  for (const [ending, replacements] of rules) {
    if (!ending.test(noun)) continue;
    const forms = replacements.map((replacement) => noun.replace(ending, replacement));
    const first = usual.get(noun);
    return first === undefined ? forms : [first, ...forms.filter((form) => form !== first)];
  }
  return [];
}

const heads =
  /^(of|in|to|with|without|for|from|by|around|on|at|that|within|outside|beyond|after|before|near|plus|and)$/i;

/** The index of the word that takes the plural: the one before the first preposition, else the last. */
export function headIndex(words: readonly string[]): number {
  const preposition = words.findIndex((word) => heads.test(word));
  return preposition > 0 ? preposition - 1 : words.length - 1;
}
