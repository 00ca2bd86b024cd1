import * as v from 'valibot';
import { lines, origin } from './common.ts';

const symbol = v.pipe(
  v.string(),
  v.regex(/^[A-Z][A-Z0-9]{1,9} \d+$/, 'must be an approved symbol and its HGNC number, such as "VHL 12687"'),
);

/** Human genes by their approved symbols: a gene's symbol is set in italics, its protein's name is not. */
export const genesSchema = v.strictObject({
  symbols: v.pipe(v.array(symbol), v.minLength(1, 'needs at least one symbol')),
  /** Words behind or before a symbol that make it the gene's ("mutations in", "promoter") or the protein's ("protein"). */
  behindGene: lines,
  beforeGene: lines,
  behindProtein: lines,
  ...origin,
});

export type Genes = v.InferOutput<typeof genesSchema>;
