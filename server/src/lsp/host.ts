/** What the server needs from where it runs; Node and a browser worker each give their own. All paths are URIs. */
export interface Host {
  /** The compact lexicon file, parsed. */
  loadLexicon(): Promise<unknown>;
  /** The address under which a person can read a rule's page. */
  rulePageUri(rule: string): string;
  /** The YAML files in a folder and below it, as bounded as the host sees fit; none where there is no such folder. */
  readFolder(uri: string): Promise<readonly ProjectFile[]>;
  /** A file's text; undefined where there is none or it is too large. */
  readFile(uri: string): Promise<string | undefined>;
  /** Calls back once the work at hand is done. */
  later(callback: () => void): void;
}

export interface ProjectFile {
  readonly uri: string;
  /** The file's text, or why it could not be read. */
  readonly text: string | undefined;
  readonly problem?: string;
}
