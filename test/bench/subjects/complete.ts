import { Document, Knowledge, Lexicon, suggestionsAt } from '../../../server/src/engine.ts';
import { lexiconFile } from '../fixtures.ts';
import { queriesOf, queryDocument } from '../queries.ts';
import { recallSamples } from '../recall.ts';
import { timed, type Sample } from '../sample.ts';

const warmUps = 40;

/** Completion behind what was typed, and how often what was meant is among the first five. */
export function measure(): Sample[] {
  const lexicon = new Lexicon(lexiconFile());
  const queries = queriesOf(lexicon);
  const { text, offsets } = queryDocument(queries);
  const document = new Document(text, 'markdown', new Knowledge(lexicon));
  for (const offset of offsets.slice(0, warmUps)) suggestionsAt(document, offset);
  const samples: Sample[] = [];
  const offered = offsets.map((offset) => {
    let found: readonly string[] = [];
    const time = timed(() => {
      found = suggestionsAt(document, offset).map(({ concept }) => concept.id);
    });
    samples.push({ metric: 'complete', role: 'subject', ...time });
    return found;
  });
  return [...samples, ...recallSamples(queries, offered, 'subject')];
}
