import { lexiconText } from '../fixtures.ts';
import { timed, type Sample } from '../sample.ts';

/** The least a lexicon in JSON can cost: parsing it, cold. */
export function measure(): Sample[] {
  const text = lexiconText();
  return [{ metric: 'load', role: 'floor', ...timed(() => JSON.parse(text)) }];
}
