import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatFault, Knowledge, Lexicon, type Ignored, type LexiconFile } from '../engine.ts';
import { loadReader, readYamlFile, readYamlFolder } from '../node/files.ts';
import { Project, PROJECT_FOLDER } from '../project/project.ts';
import type { Complain } from './sources.ts';

/** With what a file is read. */
export interface Reading {
  readonly knowledge: Knowledge;
  readonly ignored: readonly Ignored[];
}

/** The projects that files lie in: the nearest folder above each that has a `.renal-lexicon`. */
export class CliProjects {
  readonly #bundled: LexiconFile;
  readonly #knowledge: Knowledge;
  readonly #complain: Complain;
  /** By folder: the project of what lies right in it. */
  readonly #known = new Map<string, Promise<Project | undefined>>();

  constructor(bundled: LexiconFile, complain: Complain) {
    this.#bundled = bundled;
    this.#knowledge = new Knowledge(new Lexicon(bundled));
    this.#complain = complain;
  }

  async readingOf(file: string): Promise<Reading> {
    const path = resolve(file);
    const project = await this.#projectOf(dirname(path));
    if (!project) return { knowledge: this.#knowledge, ignored: [] };
    return {
      knowledge: project.knowledge(this.#bundled, this.#knowledge),
      ignored: project.ignoredIn(pathToFileURL(path).href),
    };
  }

  #projectOf(folder: string): Promise<Project | undefined> {
    const known = this.#known.get(folder);
    if (known) return known;
    const found = this.#find(folder);
    this.#known.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<Project | undefined> {
    const own = await stat(join(folder, PROJECT_FOLDER)).catch(() => undefined);
    if (own?.isDirectory()) return this.#load(folder);
    return dirname(folder) === folder ? undefined : this.#projectOf(dirname(folder));
  }

  async #load(folder: string): Promise<Project> {
    const project = new Project(pathToFileURL(folder).href.replace(/\/$/, ''), basename(folder));
    const faults = await project.load({ readFolder: readYamlFolder, readFile: readYamlFile, loadReader });
    for (const fault of [...faults.values()].flat())
      this.#complain(formatFault({ ...fault, file: join(folder, fault.file) }));
    return project;
  }
}
