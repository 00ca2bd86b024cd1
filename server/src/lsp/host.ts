/** What the server needs from where it runs; Node and a browser worker each give their own. All paths are URIs. */
export interface Host {
  /** The compact lexicon file, parsed. */
  loadLexicon(): Promise<unknown>;
  /** The address under which a person can read a rule's page. */
  rulePageUri(rule: string): string;
  /** The YAML files in a folder and below it; none where there is no such folder. Nothing outside it is read, links included. */
  readFolder(uri: string): Promise<readonly ProjectFile[]>;
  /** One file right in a folder, by the same rules. */
  readFile(uri: string): Promise<ProjectFile>;
  /** Calls back once the work at hand is done. */
  later(callback: () => void): void;
}

export interface ProjectFile {
  readonly uri: string;
  /** Undefined where there is no such file, or where `problem` says why it is not read. */
  readonly text: string | undefined;
  readonly problem?: string;
}
