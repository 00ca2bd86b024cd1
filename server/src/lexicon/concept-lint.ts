import type { CodeSystem, Concept, Definition, Designation, Register } from './concept.ts';

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;

const codeShape: Record<CodeSystem, RegExp> = {
  ncit: /^C\d+$/,
  mesh: /^[DC]\d+$/,
  'icd-o-3': /^(\d{4}\/\d|C\d{2}(\.\d)?)$/,
  'icd-10': /^[A-Z]\d{2}(\.\d{1,2})?$/,
  atc: /^[A-Z]\d{2}[A-Z]{2}\d{2}$|^[A-Z]\d{2}[A-Z]{0,2}$/,
  hgnc: /^\d+$/,
  uberon: /^UBERON:\d{7}$/,
  doid: /^DOID:\d+$/,
  mondo: /^MONDO:\d{7}$/,
  nct: /^NCT\d{8}$/,
};

const maxWords: Record<Register, number> = { professional: 60, plain: 45 };
const maxPlainSentence = 26;
// Soft hyphen, zero-width and direction marks, tag characters: shown to nobody, so allowed nowhere.
const hidden = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/u;

/** What one concept file must hold beyond its shape (terminology/GUIDELINES.md gives the reasons). */
export function lintConcept(concept: Concept, requireSources: boolean, report: Report): void {
  lintPreferred(concept, report);
  concept.designations.forEach((d, i) => lintDesignation(concept, d, i, report));
  for (const register of ['professional', 'plain'] as const) {
    lintDefinition(concept, register, concept.definition[register], requireSources, report);
  }
  concept.codes.forEach((code, i) => {
    if (!codeShape[code.system].test(code.code)) {
      report(
        ['codes', i, 'code'],
        `"${code.code}" does not look like a ${code.system} code. Correct it or its system.`,
      );
    }
  });
}

function lintPreferred(concept: Concept, report: Report): void {
  const of = (plain: boolean) =>
    concept.designations.filter((d) => d.status === 'preferred' && (d.register === 'plain') === plain);
  const count = of(false).length;
  if (count !== 1)
    report(['designations'], `has ${count} preferred designations. Give exactly one (besides a plain one).`);
  if (of(true).length > 1) report(['designations'], 'has more than one preferred plain designation. Keep one.');
}

function lintDesignation(concept: Concept, designation: Designation, index: number, report: Report): void {
  const at = ['designations', index];
  const { text } = designation;
  if (hidden.test(text)) report([...at, 'text'], `"${text}" holds an invisible character. Type it again.`);
  if (/[‘’]/.test(text))
    report([...at, 'text'], `"${text}" has a curly apostrophe. Write ': the curly form is derived.`);
  const first = concept.designations.findIndex((other) => other.text === text);
  if (first !== index) report([...at, 'text'], `"${text}" stands twice in this concept. Remove one.`);
  lintStatus(designation, at, report);
}

/** What is not to be written says why, and how it may be replaced; so does an admitted form that is not preferred here. */
function lintStatus({ text, status, reason, replacing, use, since }: Designation, at: Path, report: Report): void {
  const dated = status === 'deprecated' || status === 'superseded';
  const explained = dated || (status === 'admitted' && (reason ?? replacing ?? use) !== undefined);
  if (explained && !reason) report(at, `"${text}" is ${status} without a reason. Say why in "reason".`);
  if (explained && !replacing) report(at, `"${text}" is ${status}. Say in "replacing": automatic, review or never.`);
  if (status === 'superseded' && since === undefined) report(at, `"${text}" is superseded. Give the year in "since".`);
  if (status === 'preferred' && (use ?? replacing ?? reason) !== undefined)
    report(at, `"${text}" is preferred; "use", "reason" and "replacing" belong to forms that give way to another.`);
}

function lintDefinition(
  concept: Concept,
  register: Register,
  definition: Definition,
  requireSources: boolean,
  report: Report,
): void {
  const at = ['definition', register];
  const words = definition.text.split(/\s+/).length;
  if (hidden.test(definition.text)) report([...at, 'text'], 'holds an invisible character. Type the sentence again.');
  if (words > maxWords[register])
    report([...at, 'text'], `has ${words} words; ${maxWords[register]} at most. Shorten it.`);
  if (!/^[\p{Lu}\p{N}].*[.]$/u.test(definition.text)) {
    report([...at, 'text'], 'must start with a capital letter or a number and end with a full stop.');
  }
  if (/[<>*_`[\]]/.test(definition.text)) report([...at, 'text'], 'holds markup. Definitions are plain sentences.');
  if (requireSources && definition.sources.length === 0)
    report(at, 'has no source. Name at least one from sources.yml.');
  if (circular(concept, definition.text))
    report([...at, 'text'], 'begins with the term it defines. Start with the kind of thing it is.');
  if (register === 'plain') lintPlainSentences(definition.text, report);
}

function lintPlainSentences(text: string, report: Report): void {
  for (const sentence of text.split(/(?<=[.!?]) /)) {
    const words = sentence.split(' ').length;
    if (words > maxPlainSentence)
      report(
        ['definition', 'plain', 'text'],
        `has a sentence of ${words} words; ${maxPlainSentence} at most. Split it.`,
      );
  }
}

function circular(concept: Concept, text: string): boolean {
  const start = text.toLowerCase().replace(/^(a|an|the) /, '');
  return concept.designations.some((d) => {
    const term = d.text.toLowerCase();
    return start.startsWith(term) && !/[\p{L}\p{N}-]/u.test(start.charAt(term.length));
  });
}
