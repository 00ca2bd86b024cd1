import type * as projectReader from '../project-reader.ts';

export type ProjectReader = typeof projectReader;

/** How a project's files are read; Node and an editor's host each give their own. All paths are URIs. */
export interface ProjectFiles {
  /** The YAML files in a folder and below it; none where there is no such folder. Nothing outside it is read, links included. */
  readFolder(uri: string): Promise<readonly ProjectFile[]>;
  /** One file right in a folder, by the same rules. */
  readFile(uri: string): Promise<ProjectFile>;
  /** What understands them, loaded when the first one is there to be read. */
  loadReader(): Promise<ProjectReader>;
}

export interface ProjectFile {
  readonly uri: string;
  /** Undefined where there is no such file, or where `problem` says why it is not read. */
  readonly text: string | undefined;
  readonly problem?: string;
}
