import {
  preferred,
  type Code,
  type Concept,
  type Definition,
  type Designation,
  type Lexicon,
  type Meaning,
  type Register,
} from '../engine.ts';

/** Concepts as Markdown for hovers and completion. All words of a concept are data, so all are escaped. */

const registerName: Record<Register, string> = { professional: 'Professional definition', plain: 'In plain language' };

/** The hover for what stands at a place: one concept, or each that it can mean. */
export function renderMeaning({ senses, text, audience }: Meaning, lexicon: Lexicon): string {
  const [first] = senses;
  if (senses.length === 1 && first)
    return renderConcept(first.entry.concept, lexicon, audience, first.entry.designation);
  const parts = senses.map(({ entry }) => renderConcept(entry.concept, lexicon, audience, entry.designation));
  return [`“${escape(text)}” has ${senses.length} meanings; the text does not tell which.`, ...parts].join('\n\n');
}

/** @param met the designation that was met in the text, to say so when it is out of use */
export function renderConcept(concept: Concept, lexicon: Lexicon, audience: Register, met?: Designation): string {
  const other: Register = audience === 'plain' ? 'professional' : 'plain';
  const lines = [
    `### ${escape(preferred(concept, audience).text)}`,
    met && status(met),
    escape(concept.definition[audience].text),
    `**${registerName[other]}:** ${escape(concept.definition[other].text)}`,
    `**Preferred form:** ${escape(preferredForms(concept))}`,
    list('Other forms', otherForms(concept)),
    list('Abbreviation', names(concept, 'abbreviation')),
    list('Brand', names(concept, 'brand')),
    concept.pronunciation && `**Said:** ${escape(concept.pronunciation)}`,
    concept.usage && `**Usage:** ${escape(concept.usage)}`,
    concept.codes.length > 0 && `**Codes:** ${concept.codes.map(renderCode).join(' · ')}`,
    `**Source:** ${sources(concept, lexicon)}`,
    concept.asOf && `**As of:** ${concept.asOf}`,
    `**From:** ${escape(lexicon.layerOf(concept) ?? `Renal Lexicon ${lexicon.edition}`)}`,
  ];
  return lines.filter(Boolean).join('\n\n');
}

function status(designation: Designation): string | undefined {
  const { text, reason } = designation;
  if (reason === undefined) return undefined;
  const since = designation.since === undefined ? '' : ` since ${designation.since}`;
  const is = designation.status === 'admitted' ? 'not preferred' : designation.status;
  return `**“${escape(text)}” is ${is}${since}:** ${escape(reason)}`;
}

function preferredForms(concept: Concept): string {
  const [professional, plain] = [preferred(concept).text, preferred(concept, 'plain').text];
  return professional === plain ? professional : `${professional}; for lay readers: ${plain}`;
}

function otherForms(concept: Concept): string[] {
  return concept.designations
    .filter((d) => !d.hidden && d.status !== 'preferred' && d.form !== 'abbreviation' && d.form !== 'brand')
    .map((d) => `${d.text} (${[d.status, d.register === 'plain' ? 'lay' : undefined].filter(Boolean).join(', ')})`);
}

const names = (concept: Concept, form: Designation['form']): string[] =>
  concept.designations.filter((d) => d.form === form).map((d) => d.text);

const list = (title: string, items: readonly string[]): string | undefined =>
  items.length > 0 ? `**${title}:** ${escape(items.join('; '))}` : undefined;

function sources({ definition }: Concept, lexicon: Lexicon): string {
  const ids = [...new Set([definition.professional, definition.plain].flatMap((part: Definition) => part.sources))];
  return ids.map((id) => renderSource(id, lexicon)).join('; ') || 'not given';
}

function renderSource(id: string, lexicon: Lexicon): string {
  const source = lexicon.sources.get(id);
  if (!source) return escape(id);
  const title = [source.title, source.edition, source.year].filter(Boolean).join(', ');
  const text = source.url ? `[${escape(title)}](${source.url})` : escape(title);
  return source.verification === 'seen'
    ? text
    : `${text} (${source.verification === 'secondHand' ? 'quoted second-hand' : 'not verified'})`;
}

const codeNames: Record<Code['system'], string> = {
  ncit: 'NCIt', mesh: 'MeSH', 'icd-o-3': 'ICD-O-3', 'icd-10': 'ICD-10', atc: 'ATC', hgnc: 'HGNC', uberon: 'Uberon', doid: 'Disease Ontology', mondo: 'Mondo', nct: 'ClinicalTrials.gov',
}; // prettier-ignore

/** Where a code can be looked up; ICD-O has no public page for a code. */
const codePages: Partial<Record<Code['system'], (code: string) => string>> = {
  ncit: (code) => `https://evsexplore.semantics.cancer.gov/evsexplore/concept/ncit/${code}`,
  mesh: (code) => `https://meshb.nlm.nih.gov/record/ui?ui=${code}`,
  'icd-10': (code) => `https://icd.who.int/browse10/2019/en#/${code}`,
  atc: (code) => `https://atcddd.fhi.no/atc_ddd_index/?code=${code}`,
  hgnc: (code) => `https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:${code}`,
  uberon: (code) => `https://purl.obolibrary.org/obo/${code.replace(':', '_')}`,
  doid: (code) => `https://disease-ontology.org/?id=${code}`,
  mondo: (code) => `https://monarchinitiative.org/${code}`,
  nct: (code) => `https://clinicaltrials.gov/study/${code}`,
};

function renderCode({ system, code, verified }: Code): string {
  const bare = code.replace(/^[A-Z]+:/, '');
  const label = escape(`${codeNames[system]} ${bare}`);
  const page = codePages[system]?.(code);
  return `${page ? `[${label}](${page})` : label}${verified === 'unverified' ? ' (unverified)' : ''}`;
}

/** Makes any text harmless in Markdown: it is shown as it is written. */
export function escape(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|<>~&$]/g, '\\$&')
    .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
    .replace(/^(\s*)-/gm, '$1\\-');
}
