import { Document, Knowledge, Lexicon, meaningAt, noTables } from '../../server/src/engine.ts';
import type { Concept } from '../../server/src/lexicon/concept.ts';
import { keysOf } from '../../server/src/lexicon/forms.ts';

/** Tells what a term means where it stands alone, by the way a hover goes. */
export class Resolver {
  readonly #knowledge: Knowledge;
  /** Texts that count in their own case only, by their lower case. */
  readonly #cased = new Map<string, string[]>();
  #parts: ReadonlySet<string> | undefined;

  constructor(concepts: readonly Concept[]) {
    const empty = { edition: '', asOf: '', sources: {}, tables: noTables, realWords: '', commonWords: '' } as const;
    this.#knowledge = new Knowledge(new Lexicon({ ...empty, concepts }));
    for (const { text, form } of concepts.flatMap(({ designations }) => designations)) {
      if (form !== 'abbreviation' && form !== 'symbol' && form !== 'code') continue;
      const key = text.toLowerCase();
      this.#cased.set(key, [...(this.#cased.get(key) ?? []), text]);
    }
  }

  /**
   * The concepts that the whole text can mean. An ambiguous text that a hover leaves open, as nothing stands around it,
   * means all of its senses.
   */
  conceptsOf(text: string): readonly Concept[] {
    const document = new Document(text, 'plaintext', this.#knowledge);
    const meaning = meaningAt(document, 0);
    if (meaning) return meaning.end - meaning.start === text.length ? conceptsIn(meaning.senses) : [];
    const block = document.at(0)?.block;
    const whole = block?.occurrences.find(({ start, end }) => start === 0 && end === block.block.text.length);
    return conceptsIn(whole?.senses ?? []);
  }

  /** The concepts of the longest designation that a text ends with. */
  conceptsAtEnd(text: string): readonly Concept[] {
    const [block, ...others] = new Document(text, 'plaintext', this.#knowledge).segments.flatMap(
      ({ blocks }) => blocks,
    );
    const last = others.length > 0 ? undefined : block?.occurrences.find(({ end }) => end === block.block.text.length);
    return conceptsIn(last?.senses ?? []);
  }

  /** The concept that a list's term stands for where a hover does not lead to it: file names are made of terms. */
  conceptNamed(term: string): Concept | undefined {
    return this.#knowledge.lexicon.concepts.get(keysOf(term).join('-'));
  }

  /** True for a text that means some concept, written in the case given or in that of an abbreviation. */
  knows(text: string): boolean {
    return [text, ...(this.#cased.get(text.toLowerCase()) ?? [])].some((each) => this.conceptsOf(each).length > 0);
  }

  /** True for two words or more that stand side by side in some designation: "renal cell". */
  isPart(text: string): boolean {
    this.#parts ??= new Set(this.#knowledge.lexicon.entries.flatMap(({ designation }) => partsOf(designation.text)));
    return this.#parts.has(keysOf(text).join(' '));
  }

  /** True when every word of a text belongs to terms found in it, or is one of the small words given. */
  covers(text: string, smallWords: ReadonlySet<string>): boolean {
    const document = new Document(text, 'plaintext', this.#knowledge);
    return document.segments
      .flatMap(({ blocks }) => blocks)
      .every(({ tokens, occurrences, block }) =>
        Array.from({ length: tokens.count }, (_, i) => i).every(
          (i) =>
            occurrences.some(({ firstToken, lastToken }) => firstToken <= i && i <= lastToken) ||
            smallWords.has(block.text.slice(tokens.start[i], tokens.end[i])),
        ),
      );
  }
}

const conceptsIn = (senses: readonly { readonly entry: { readonly concept: Concept } }[]): Concept[] =>
  senses.map(({ entry }) => entry.concept);

/** The runs of two words or more in a designation. */
function partsOf(text: string): string[] {
  const words = keysOf(text);
  return words.flatMap((_, start) =>
    words.slice(start + 1).map((__, more) => words.slice(start, start + 2 + more).join(' ')),
  );
}
