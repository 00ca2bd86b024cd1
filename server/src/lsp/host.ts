/** What the server needs from where it runs; Node and a browser worker each give their own. All paths are URIs. */
export interface Host {
  /** The compact lexicon file, parsed. */
  loadLexicon(): Promise<unknown>;
  /** The address under which a person can read a rule's page. */
  rulePageUri(rule: string): string;
  /** The YAML files in a subfolder of a workspace folder and below it; none where there is no such folder. */
  readFolder(workspace: string, subfolder: string): Promise<readonly ProjectFile[]>;
  /** One file of a workspace folder. Neither reads what lies outside the folder, links included. */
  readFile(workspace: string, uri: string): Promise<ProjectFile>;
  /** Calls back once the work at hand is done. */
  later(callback: () => void): void;
}

export interface ProjectFile {
  readonly uri: string;
  /** Undefined where there is no such file, or where `problem` says why it is not read. */
  readonly text: string | undefined;
  readonly problem?: string;
}
