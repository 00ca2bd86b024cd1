import { Knowledge, Lexicon, readLexiconFile } from '../../../server/src/engine.ts';
import { lexiconText } from '../fixtures.ts';
import { timed, type Sample } from '../sample.ts';

/** One cold load, as at the server's start: nothing is warm in a new process. */
export function measure(): Sample[] {
  const text = lexiconText();
  let knowledge: Knowledge | undefined;
  const load = timed(() => {
    knowledge = new Knowledge(new Lexicon(readLexiconFile(JSON.parse(text))));
  });
  const indexes = timed(() => [knowledge?.spelling, knowledge?.search]);
  return [
    { metric: 'load', role: 'subject', ...load },
    { metric: 'load.lazy-indexes', role: 'subject', ...indexes },
  ];
}
