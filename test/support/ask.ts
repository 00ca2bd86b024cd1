import assert from 'node:assert/strict';
import {
  defaultProfile,
  applyEdits,
  meaningAt,
  reports,
  reportsIn,
  suggestionsAt,
  type Meaning,
  type Register,
  type Report,
  type Suggestion,
} from '../../server/src/engine.ts';
import { open } from './knowledge.ts';
import { marked } from './marked-text.ts';

/** Questions to the engine about a marked text (see marked-text.ts): the cursor says where. */

export function hover(source: string, audience: Register = 'professional', languageId?: string): Meaning | undefined {
  const { text, cursor } = marked(source);
  return meaningAt(open(text, languageId, { ...defaultProfile, audience }), cursor);
}

/** The ids of the concepts that the hover at the cursor shows; none where there is no hover. */
export const hoveredConcepts = (source: string, languageId?: string): string[] =>
  (hover(source, 'professional', languageId)?.senses ?? []).map(({ entry }) => entry.concept.id);

/** The cursor's hover is of this concept alone, and its range is the one between `«` and `»` where that is marked. */
export function assertHover(source: string, concept: string, languageId?: string): void {
  const { text, range } = marked(source);
  const meaning = hover(source, 'professional', languageId);
  assert.deepEqual(
    meaning?.senses.map(({ entry }) => entry.concept.id),
    [concept],
    JSON.stringify(source),
  );
  if (range) assert.deepEqual(shown(text, meaning), shown(text, range), JSON.stringify(source));
}

const shown = (text: string, range: { start: number; end: number } | undefined) =>
  range && { start: range.start, end: range.end, text: text.slice(range.start, range.end) };

export function complete(source: string, languageId?: string): Suggestion[] {
  const { text, cursor } = marked(source);
  return suggestionsAt(open(text, languageId), cursor);
}

export const completions = (source: string, languageId?: string): string[] =>
  complete(source, languageId).map(({ text }) => text);

/** The text after the suggestion has been accepted; undefined where it is not offered. */
export function accept(source: string, suggestion: string): string | undefined {
  const { text } = marked(source);
  const found = complete(source).find((offered) => offered.text === suggestion);
  return found && applyEdits(text, [{ start: found.start, end: found.end, text: found.text }]);
}

export const findings = (text: string, languageId?: string): Report[] => reports(open(text, languageId));

/** Rule and text of each finding, as `rule: text`. */
export const found = (text: string, languageId?: string): string[] =>
  findings(text, languageId).map((report) => `${report.rule}: ${report.text}`);

/** The text after the first fix of the finding at the cursor, or of the first one where no cursor is marked. */
export function fixed(source: string): string | undefined {
  const { text, cursor } = marked(source);
  const at = source.includes('¦') ? { start: cursor, end: cursor } : { start: 0, end: text.length };
  const [report] = reportsIn(open(text), at, { severities: new Map(), ignored: [] });
  const [fix] = report?.fixes ?? [];
  return fix && applyEdits(text, fix.edits);
}
