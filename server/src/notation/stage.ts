/** A stage group as a text has it; offsets are UTF-16 units. */
export interface Stage {
  /** Where the value stands ("IIIA"), without the word stage. */
  readonly start: number;
  readonly end: number;
  /** Where the word stage before it begins. */
  readonly wordStart: number;
  /** "0" or a Roman number, also for "stage 3". */
  readonly value: string;
  /** "A" of "IIIA", in upper case; absent where there is none. */
  readonly letter?: string;
  readonly arabic: boolean;
  /** One of several: "stages I to III", "stage II/III". */
  readonly listed: boolean;
}

const word = /(?<![\p{L}\p{N}])stag(?:es?|ed(?: as)?)(?: groups?)?(?:\s+(?:is|was|of)\s+|\s*[:=]\s*|\s+|-)/giu;
const value =
  /(?<roman>IV|V|I{1,3}|iv|i{1,3})(?:-?(?<letter>[A-Ca-c])\d?)?(?![\p{L}\p{N}])|(?<digit>[0-5])(?<digitLetter>[A-Ca-c])?(?![\p{L}\p{N}.,%]\d|[\p{L}\p{N}%])/uy;
const joint = /(?:,?\s(?:to|and|or|through|and\/or|versus|vs\.?)\s|\s?[-–—/,]\s?)\s?(?:stages?\s+)?/iuy;
const maxListed = 8;

/** All stages of a text that the word "stage" introduces. */
export function readStages(text: string): Stage[] {
  const found: Stage[] = [];
  for (const { 0: whole, index } of text.matchAll(word)) {
    const list = readList(text, index, index + whole.length);
    found.push(...list.map((stage) => ({ ...stage, listed: list.length > 1 })));
  }
  return found;
}

function readList(text: string, wordStart: number, from: number): Stage[] {
  const list: Stage[] = [];
  for (let at = from; list.length < maxListed; at = joint.lastIndex) {
    value.lastIndex = at;
    const match = value.exec(text);
    if (!match) break;
    list.push(toStage(match, wordStart));
    joint.lastIndex = value.lastIndex;
    if (!joint.test(text)) break;
  }
  return list;
}

const romans = ['0', 'I', 'II', 'III', 'IV', 'V'];

function toStage({ 0: whole, index, groups = {} }: RegExpExecArray, wordStart: number): Stage {
  const letter = (groups['letter'] ?? groups['digitLetter'])?.toUpperCase();
  const { digit } = groups;
  return {
    start: index,
    end: index + whole.length,
    wordStart,
    value: digit === undefined ? (groups['roman'] ?? '').toUpperCase() : (romans[Number(digit)] ?? digit),
    arabic: digit !== undefined,
    listed: false,
    ...(letter !== undefined && { letter }),
  };
}
