/**
 * The engine's second door: reading and writing a project's own files. It is a bundle of its own, since it brings a YAML
 * parser along that most sessions never need.
 */
export { readIgnored, readIgnoreFile, withIgnored } from './features/ignore-file.ts';
export { readConceptFile } from './lexicon/concept-file.ts';
