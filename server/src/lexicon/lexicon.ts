import type { Concept, Designation, Source } from './concept.ts';
import type { Tables } from './tables.ts';

/** What a lexicon is made of; `npm run build` makes it from the terminology and writes it packed. */
export interface LexiconFile {
  readonly edition: string;
  readonly asOf: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly concepts: readonly Concept[];
  readonly tables: Tables;
  /** Real words that lie near a lexicon word, so that they are never called its misspelling; parted by spaces. */
  readonly realWords: string;
  /** The commonest English words, sorted, parted by spaces: typing one is no search for a term. */
  readonly commonWords: string;
}

/** Concepts that a project adds to, or puts in place of, the bundled ones. */
export interface Layer {
  /** Where it comes from, as a person reads it ("workspace", a folder's name). */
  readonly name: string;
  readonly concepts: readonly Concept[];
}

/** One designation of one concept; its place in `Lexicon.entries` is its number. */
export interface Entry {
  readonly number: number;
  readonly concept: Concept;
  readonly designation: Designation;
}

/** All concepts that are in force: the bundled ones, and over them each layer in turn. Never changes. */
export class Lexicon {
  readonly edition: string;
  readonly asOf: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly entries: readonly Entry[];
  readonly tables: Tables;
  readonly realWords: ReadonlySet<string>;
  readonly commonWords: readonly string[];
  readonly #layerOf: ReadonlyMap<string, string>;

  constructor(file: LexiconFile, layers: readonly Layer[] = []) {
    this.edition = file.edition;
    this.asOf = file.asOf;
    this.sources = new Map(Object.entries(file.sources));
    const concepts = new Map(file.concepts.map((concept) => [concept.id, concept]));
    const layerOf = new Map<string, string>();
    for (const layer of layers) {
      for (const concept of layer.concepts) {
        concepts.set(concept.id, concept);
        layerOf.set(concept.id, layer.name);
      }
    }
    this.concepts = concepts;
    this.#layerOf = layerOf;
    this.entries = [...concepts.values()]
      .flatMap((concept) => concept.designations.map((designation) => ({ concept, designation })))
      .map((entry, number) => ({ number, ...entry }));
    this.tables = file.tables;
    this.realWords = new Set(file.realWords.split(' '));
    this.commonWords = file.commonWords.split(' ');
  }

  /** The name of the layer a concept comes from; undefined for the bundled lexicon. */
  layerOf(concept: Concept): string | undefined {
    return this.#layerOf.get(concept.id);
  }
}
