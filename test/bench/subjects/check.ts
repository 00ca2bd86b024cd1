import { Document, Knowledge, Lexicon, reports } from '../../../server/src/engine.ts';
import { documentOf, lexiconFile, warmUpDocument } from '../fixtures.ts';
import { repeat, timed, type Sample, type Size } from '../sample.ts';

/** Fewer of the long ones: a run has four minutes. */
export const checksOf: Readonly<Record<Size, number>> = { '10kB': 20, '100kB': 10, '1MB': 3, '10MB': 1 };
const warmUps = 6;

/** The full check of a document just opened: parse, scan, all rules, all reports. */
export function measure(size: Size): Sample[] {
  const file = lexiconFile();
  const knowledge = new Knowledge(new Lexicon(file));
  const check = (text: string) => reports(new Document(text, 'markdown', knowledge));
  const warm = warmUpDocument(file);
  for (let i = 0; i < warmUps; i++) check(warm);
  const text = documentOf(file, size);
  return repeat(checksOf[size], () => ({ metric: `check.${size}`, role: 'subject', ...timed(() => check(text)) }));
}
