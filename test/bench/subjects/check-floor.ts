import { GFM, parser } from '@lezer/markdown';
import { documentOf, lexiconFile, warmUpDocument } from '../fixtures.ts';
import { repeat, timed, type Sample, type Size } from '../sample.ts';
import { checksOf } from './check.ts';

const warmUps = 6;

/** Parsing alone, by the parser the product uses, without what the product adds to it. */
export function measure(size: Size): Sample[] {
  const file = lexiconFile();
  const plain = parser.configure(GFM);
  const warm = warmUpDocument(file);
  for (let i = 0; i < warmUps; i++) plain.parse(warm);
  const text = documentOf(file, size);
  return repeat(checksOf[size], () => ({
    metric: `check.${size}`,
    role: 'floor',
    ...timed(() => plain.parse(text)),
  }));
}
