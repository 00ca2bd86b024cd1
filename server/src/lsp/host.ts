import type { ProjectFiles } from '../project/files.ts';

/** What the server needs from where it runs; Node and a browser worker each give their own. All paths are URIs. */
export interface Host extends ProjectFiles {
  /** The compact lexicon file, parsed. */
  loadLexicon(): Promise<unknown>;
  /** The address under which a person can read a rule's page. */
  rulePageUri(rule: string): string;
  /** Calls back once the work at hand is done. */
  later(callback: () => void): void;
}
