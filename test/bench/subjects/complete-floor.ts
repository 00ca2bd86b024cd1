import Fuse from 'fuse.js';
import { Lexicon } from '../../../server/src/engine.ts';
import { lexiconFile } from '../fixtures.ts';
import { queriesOf } from '../queries.ts';
import { recallSamples } from '../recall.ts';
import { timed, type Sample } from '../sample.ts';

const warmUps = 40;

/** Fuse as it comes, over the same labels, asked for exactly what was typed; a concept takes one place of its list. */
export function measure(): Sample[] {
  const lexicon = new Lexicon(lexiconFile());
  const queries = queriesOf(lexicon);
  const labels = lexicon.entries.map(({ designation, concept }) => ({ label: designation.text, concept: concept.id }));
  const fuse = new Fuse(labels, { keys: ['label'] });
  for (const { text } of queries.slice(0, warmUps)) fuse.search(text);
  const samples: Sample[] = [];
  const offered = queries.map(({ text }) => {
    let found: readonly string[] = [];
    const time = timed(() => {
      found = [...new Set(fuse.search(text, { limit: 40 }).map(({ item }) => item.concept))];
    });
    samples.push({ metric: 'complete', role: 'floor', ...time });
    return found;
  });
  return [...samples, ...recallSamples(queries, offered, 'floor')];
}
