import type { Tables } from '../../lexicon/tables.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import { oncePer, type Mention } from '../../notation/phrase-index.ts';
import { drugNames, type NamedDrug } from '../../notation/table-names.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { isQuoted, isSearchString } from '../context/contexts.ts';
import type { Fact } from '../rule.ts';

/** A drug named by its brand: its key is "brand <id>"; a fact with the key "generic <id>" says that it is named otherwise. */
export interface BrandUse extends Fact {
  readonly drug: string;
  readonly concept: string | undefined;
  readonly name: string;
  readonly written: string;
  /** Where the name ends; ® or ™ may follow up to `end`. */
  readonly nameEnd: number;
  readonly generic: string;
  /** The drug and the one of which it is a form: the generic name of either will do. */
  readonly names: readonly string[];
  /** The brand holds two drugs. */
  readonly combination: boolean;
}

const sign = /\s?(?:[®™]|\((?:R|TM)\))/y;

export function* usesIn(analysis: BlockAnalysis, tables: Tables): Generator<Fact | BrandUse> {
  const { text } = analysis.block;
  const mentions = drugNames(tables).scan(text, analysis.tokens);
  yield* namedByConcept(analysis, tables);
  for (const mention of mentions) {
    const use = useOf(text, mention);
    if (!mention.value.brand) yield* use.names.map((id) => ({ key: `generic ${id}`, start: use.start, end: use.end }));
    else if (isWrittenAsBrand(use) && !isPiece(text, use) && !isProduct(analysis, mention)) yield use;
  }
}

const byConcept = oncePer(
  ({ drugs }: Tables) =>
    new Map(Object.entries(drugs).flatMap(([id, row]) => (row.concept === undefined ? [] : [[row.concept, id]]))),
);

/** Names that only the lexicon has, deprecated ones among them: "interferon alpha" names the drug as well. */
function* namedByConcept({ occurrences }: BlockAnalysis, tables: Tables): Generator<Fact> {
  for (const { start, end, senses } of occurrences) {
    for (const { entry } of senses) {
      const id = byConcept(tables).get(entry.concept.id);
      if (id !== undefined && entry.designation.form !== 'brand') yield { key: `generic ${id}`, start, end };
    }
  }
}

function useOf(text: string, { start, end, name, value: { id, row, brand } }: Mention<NamedDrug>): BrandUse {
  sign.lastIndex = end;
  const marked = brand ? sign.exec(text) : null;
  return {
    key: `brand ${id}`,
    start,
    end: end + (marked?.[0].length ?? 0),
    nameEnd: end,
    drug: id,
    concept: row.concept,
    name,
    written: text.slice(start, end),
    generic: row.inn,
    names: row.formOf === undefined ? [id] : [id, row.formOf],
    combination: row.brands.some((each) => each.name === name && /combination/.test(each.note ?? '')),
  };
}

/** "intron a" is a piece of a gene: names of two words count in their own capitals only. */
const isWrittenAsBrand = ({ name, written }: BrandUse) => !/[\s-]/.test(name) || name === written;

/** A piece of an address or of a longer name. */
const isPiece = (text: string, { start, nameEnd }: BrandUse) =>
  /[-‐‑/.@_]/.test(text.charAt(start - 1)) || /^[-‐‑/@_]/.test(text.slice(nameEnd, nameEnd + 1));

const product =
  /\b(SmPC|product characteristics|labels?|label+ing|prescribing information|package (inserts?|leaflets?)|vials?|tablets?|capsules?|pre-?filled|syringes?|\d+ ?mg|mL|brands?|brand[- ]names?|trade ?names?|trademarks?|proprietary|biosimilars?|generics?|marketed|sold|manufactur\w+|formulations?|medicinal product|known as|called|Inc|Ltd|GmbH|AG)\b/i;
const maxSentence = 300;

/** True where the product itself is meant: its label, its package, its makers, its name; headings name it shortly. */
function isProduct(analysis: BlockAnalysis, span: Mention<NamedDrug>): boolean {
  const { block, sentences } = analysis;
  const sentence = sentenceAt(sentences, span.start);
  const from = Math.max(sentence?.start ?? 0, span.start - maxSentence);
  const around = block.text.slice(from, Math.min(sentence?.end ?? span.end, span.end + maxSentence));
  return block.kind === 'heading' || product.test(around) || isQuoted(analysis, span) || isSearchString(analysis, span);
}
