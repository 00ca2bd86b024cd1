import type { Lexicon } from '../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import type { Occurrence } from '../match/matcher.ts';
import { isWithin } from '../text/italics.ts';
import { Flag } from '../text/tokens.ts';
import { isQuoted } from './context/contexts.ts';
import type { BlockRule, Finding, Span } from './rule.ts';

/** Finds gene symbols that are not in italics, and protein names that are; see gene-typography.md. */
export const geneTypography: BlockRule = {
  id: 'gene-typography',
  *check(analysis, { lexicon }) {
    const { block } = analysis;
    if (block.italics === undefined) return;
    const genes = genesOf(lexicon);
    for (const span of symbolsIn(analysis, genes)) {
      const meant = whatIsMeant(block.text, span, genes);
      const italic = isWithin(block.italics, block.map.toSource(span.start, span.end));
      if (meant === undefined || italic === (meant === 'gene') || isQuoted(analysis, span)) continue;
      yield finding(block.text.slice(span.start, span.end), span, meant);
    }
  },
};

interface Genes {
  /** HGNC numbers by approved symbol. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly behindGene: RegExp;
  readonly beforeGene: RegExp;
  readonly behindProtein: RegExp;
}

/** At the start of a sentence as well; symbols keep their capitals, so case counts. */
const eitherCase = (words: string) => [words, words.charAt(0).toUpperCase() + words.slice(1)];

const known = new WeakMap<Lexicon, Genes>();

function genesOf(lexicon: Lexicon): Genes {
  const before = known.get(lexicon);
  if (before) return before;
  const tables = Object.values(lexicon.tables.genes);
  const any = (words: readonly string[]) =>
    words.map((word) => word.replaceAll(' ', String.raw`\s`)).join('|') || '(?!)';
  // Other symbols may stand between: "SETD2, VHL and BAP1 mutations", "mutations in PBRM1, BAP1 and SETD2".
  const symbol = '[A-Z][A-Z0-9]{1,9}';
  const others = String.raw`(?:(?:,\s${symbol}){1,7},?)?\s(?:and|or)\s${symbol}\s`;
  const behind = (words: readonly string[], between: string) =>
    new RegExp(String.raw`^(?:${between})(?:germline\s|somatic\s)?(?:${any(words)})(?![\p{L}\p{N}])`, 'u');
  const genes = {
    numbers: new Map(tables.flatMap(({ symbols }) => symbols.map((row) => row.split(' ') as [string, string]))),
    behindGene: behind(
      tables.flatMap(({ behindGene }) => behindGene),
      String.raw`${others}|[\s-]`,
    ),
    behindProtein: behind(
      tables.flatMap(({ behindProtein }) => behindProtein),
      String.raw`[\s-]`,
    ),
    beforeGene: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${any(tables.flatMap(({ beforeGene }) => beforeGene).flatMap(eitherCase))})\s(?:(?:the|either|both)\s)?(?:${symbol}(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)){0,8}$`,
      'u',
    ),
  };
  known.set(lexicon, genes);
  return genes;
}

/** Symbols in the order of the text; those in the name of a tumor, such as "ELOC-mutated", are that name's. */
function* symbolsIn({ block, tokens, occurrences }: BlockAnalysis, { numbers }: Genes): Generator<Span> {
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    const [start = 0, end = 0] = [tokens.start[i], tokens.end[i]];
    if (((tokens.flags[i] ?? 0) & Flag.Word) === 0 || end - start > 10) continue;
    if (!numbers.has(block.text.slice(start, end))) continue;
    while ((occurrences[next]?.end ?? Infinity) <= start) next++;
    const around = occurrences[next];
    if (!around || around.start > start || !namesTumor(around)) yield { start, end };
  }
}

const namesTumor = ({ senses }: Occurrence) =>
  senses.some(
    ({ entry: { concept } }) =>
      concept.category === 'pathology' && !concept.codes.some(({ system }) => system === 'hgnc'),
  );

const reach = 120;

/** A symbol alone may name the gene, its protein or its disease: only the words beside it tell. */
function whatIsMeant(text: string, { start, end }: Span, genes: Genes): 'gene' | 'protein' | undefined {
  if (/[\p{L}\p{N}/-]$/u.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const after = text.slice(end, end + reach);
  if (genes.behindProtein.test(after) || /^\s(gene\s)?products?\b/.test(after)) return 'protein';
  if (genes.behindGene.test(after)) return 'gene';
  if (/^[\s-](deficien\w+|protein\w*|staining|expression|loss|disease|syndrome)\b/.test(after)) return undefined;
  return genes.beforeGene.test(text.slice(Math.max(0, start - reach), start)) ? 'gene' : undefined;
}

function finding(symbol: string, span: Span, meant: 'gene' | 'protein'): Finding {
  const common = { rule: 'gene-typography', ...span, term: symbol, source: 'ama-11', clause: '14.6' };
  return meant === 'gene'
    ? {
        ...common,
        message: `“${symbol}” names the gene here, and symbols of genes are set in italics. Consider “*${symbol}*”.`,
        replacements: [{ text: `*${symbol}*`, automatic: true, literal: true }],
      }
    : {
        ...common,
        message: `“${symbol}” names the protein here, and names of proteins are set in roman type. Consider leaving the italics out.`,
        replacements: [],
      };
}
