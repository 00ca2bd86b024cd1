/**
 * The engine's only door. It knows no editor, protocol, file or clock: text and offsets (UTF-16 units) go in, plain
 * records come out.
 */
export { Document, type Range } from './document/document.ts';
export { applyEdits, fixAll, ignoreLine, reportsIn } from './features/actions.ts';
export { suggestionsAt, type Suggestion } from './features/complete.ts';
export { reports } from './features/reports.ts';
export {
  defaultOptions,
  type Fix,
  type IgnoredTerm,
  type Report,
  type ReportOptions,
  type TextEdit,
} from './features/report.ts';
export { readIgnoreFile, withIgnoredTerm } from './features/ignore-file.ts';
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
export { readConceptFile } from './lexicon/concept-file.ts';
export { formatFault, type Fault } from './lexicon/fault.ts';
export { Lexicon, type Layer, type LexiconFile } from './lexicon/lexicon.ts';
export { readLexiconFile } from './lexicon/packed.ts';
export { noTables, type Tables } from './lexicon/tables.ts';
export { defaultProfile, isSameProfile, type Profile } from './rules/profile.ts';
export { rulePages } from './rules/registry.ts';
export { severities, type Severity } from './rules/severity.ts';
export type { Edit } from './text/segmented-text.ts';
