import { Document, Knowledge, Lexicon, reports } from '../../../server/src/engine.ts';
import { documentOf, insideWords, lexiconFile } from '../fixtures.ts';
import { timed, type Sample, type Size } from '../sample.ts';

const edits: Readonly<Record<Size, number>> = { '10kB': 60, '100kB': 60, '1MB': 40, '10MB': 10 };
const warmUps = 10;

/** One letter typed within a word and taken back, all over the document: bringing it up to date, then its reports. */
export function measure(size: Size): Sample[] {
  const file = lexiconFile();
  const text = documentOf(file, size);
  const document = new Document(text, 'markdown', new Knowledge(new Lexicon(file)));
  reports(document);
  const measured = insideWords(text, edits[size] + warmUps).flatMap((at, index) => [
    ...measureEdit(document, { start: at, end: at, inserted: index % 2 ? 'e' : 'x' }, size),
    ...measureEdit(document, { start: at, end: at + 1, inserted: '' }, size),
  ]);
  // Two edits with two samples each at a place.
  return measured.slice(warmUps * 4);
}

function measureEdit(document: Document, edit: Parameters<Document['apply']>[0], size: Size): Sample[] {
  const apply = timed(() => document.apply(edit));
  const report = timed(() => reports(document));
  return [
    { metric: `edit.${size}`, role: 'subject', wall: apply.wall + report.wall, cpu: apply.cpu + report.cpu },
    { metric: `edit.apply-only.${size}`, role: 'subject', ...apply },
  ];
}
