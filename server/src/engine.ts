/**
 * The engine's only door. It knows no editor, protocol, file or clock: text and offsets (UTF-16 units) go in, plain
 * records come out.
 */
export { Document, type Range } from './document/document.ts';
export { ignoreInDocument, ignoreLine, reportsIn } from './features/actions.ts';
export { applyEdits } from './features/edits.ts';
export { fixAll } from './features/fix-all.ts';
export { explain, type Explanation } from './features/explain.ts';
export { keptFinding } from './features/kept-places.ts';
export { countWords } from './features/words.ts';
export { suggestionsAt, type Suggestion } from './features/complete.ts';
export { readabilityIn, type ReadabilityReport } from './features/readability.ts';
export { reports } from './features/reports.ts';
export {
  defaultOptions,
  type Fix,
  type Ignored,
  type Report,
  type ReportOptions,
  type TextEdit,
} from './features/report.ts';
export { meaningAt, type Meaning } from './features/hover.ts';
export { Knowledge } from './document/knowledge.ts';
export {
  preferred,
  type Code,
  type Concept,
  type Definition,
  type Designation,
  type Register,
  type Source,
} from './lexicon/concept.ts';
export { formatFault, type Fault } from './lexicon/fault.ts';
export { Lexicon, type Layer, type LexiconFile } from './lexicon/lexicon.ts';
export { readLexiconFile } from './lexicon/packed.ts';
export { noTables, type Tables } from './lexicon/tables.ts';
export { defaultProfile, isSameProfile, type Profile } from './rules/profile.ts';
export { rulePages } from './rules/pages.ts';
export { severities, type Severity } from './rules/severity.ts';
export type { Edit } from './text/segmented-text.ts';
