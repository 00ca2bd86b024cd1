import { Document, Knowledge, Lexicon, meaningAt } from '../../../server/src/engine.ts';
import { documentOf, insideWords, lexiconFile } from '../fixtures.ts';
import { timed, type Sample } from '../sample.ts';

const places = 400;

/** What the word at a place means, all over a document of 100 kB. */
export function measure(): Sample[] {
  const file = lexiconFile();
  const text = documentOf(file, '100kB');
  const document = new Document(text, 'markdown', new Knowledge(new Lexicon(file)));
  const hover = (at: number) => timed(() => meaningAt(document, at));
  const offsets = insideWords(text, places);
  offsets.forEach(hover);
  return offsets.map((at) => ({ metric: 'hover', role: 'subject', ...hover(at) }));
}
