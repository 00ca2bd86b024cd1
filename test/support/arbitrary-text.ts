import fc from 'fast-check';
import { knowledge } from './knowledge.ts';
import { readRulePages } from './rule-page.ts';

/** Random texts of the lexicon's terms, misspelt ones, filler and Markdown, for properties. */

const { entries } = knowledge.lexicon;

export const designation = fc.constantFrom(...entries.map((entry) => entry.designation.text));

const outOfUse = fc.constantFrom(
  ...entries
    .filter(({ designation: { status } }) => status === 'deprecated' || status === 'superseded')
    .map((entry) => entry.designation.text),
);

/** A word of the lexicon with one slip of the finger in it. */
export const misspelt = fc
  .tuple(designation, fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'replace'))
  .map(([text, where, slip]) => {
    const at = text.length < 2 ? 0 : 1 + (where % (text.length - 1));
    const [before, char, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    if (slip === 'drop') return before + after;
    if (slip === 'double') return before + char + char + after;
    if (slip === 'replace') return `${before}e${after}`;
    return before + after.slice(0, 1) + char + after.slice(1);
  });

const filler = fc.constantFrom(
  'the', 'a', 'an', 'A', 'An', 'of', 'in', 'and', 'was found in', 'patients had', 'with', 'is', 'were', '(', ')', ',', '.', ';', 'The left', 'two', 'formerly called', 'also', '“', '”', '"', '5', 'mm', 'Dr', '/',
); // prettier-ignore

const cased = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom('', '', '', 'upper', 'first')).map(([words, letters]) => {
    if (letters === 'upper') return words.toUpperCase();
    return letters === 'first' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });

/** Words of prose, in sentence order or not. */
export const word = fc.oneof(
  { weight: 3, arbitrary: filler },
  { weight: 3, arbitrary: cased(designation) },
  { weight: 2, arbitrary: cased(outOfUse) },
  { weight: 2, arbitrary: cased(misspelt) },
);

/** A text from some rule's page, so that every rule has something to say. */
export const example = fc.constantFrom(
  ...readRulePages().flatMap(({ flags, leavesAlone }) => [...flags, ...leavesAlone].map(({ text }) => text)),
);

const gap = fc.constantFrom(' ', ' ', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '-', '\u00a0', '. ');

export const prose = fc
  .array(fc.tuple(word, gap), { maxLength: 30 })
  .map((pairs) => pairs.map(([text, space]) => text + space).join(''));

export const markup = fc.constantFrom(
  '# ', '## References\n\n', '- ', '1. ', '> ', '```\n', '`', '**', '_', '~~', '[', '](x)', ']', '| a | b |\n|---|---|\n', '|', '<!-- renal-lexicon-ignore -->', '<!--', '-->', '---\n', '---\naudience: plain\n---\n', '$', '[@key]', '&nbsp;', '    ', '\n', '\n\n', '\r\n', '\t', '🙂', '\ud83d', '\ufeff', '\u00ad', '<br>', '<div>\n', '\\',
); // prettier-ignore

/** Prose with markup strewn in, closed or not. */
export const markdown = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      { weight: 3, arbitrary: gap },
      { weight: 3, arbitrary: markup },
      { weight: 1, arbitrary: example.map((text) => `\n\n${text}\n\n`) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
