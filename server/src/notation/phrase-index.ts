import { fold } from '../text/fold.ts';
import type { Stretch } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';

/** A name that a table's row goes by. */
export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
}

/** Where a text has a name: from its first token to its last. */
export interface Mention<T> extends Stretch {
  readonly firstToken: number;
  readonly lastToken: number;
  /** The name as the table has it. */
  readonly name: string;
  readonly value: T;
}

interface Key {
  readonly key: string;
  /** The word as it must stand, where its capitals tell it from an ordinary word: "CLEAR", "MET". */
  readonly exact: string | undefined;
}

interface Entry<T> extends Phrase<T> {
  readonly keys: readonly Key[];
}

/**
 * The names of a table's rows, found in tokenised text: leftmost, then longest, with or without hyphens, the last word
 * also in the plural. Unlike the lexicon's matcher it sees each drug of a pair that is a concept of its own.
 */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  constructor(phrases: Iterable<Phrase<T>>) {
    for (const phrase of phrases) this.#add({ ...phrase, keys: keysOf(phrase.text) });
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  }

  scan(text: string, tokens: Tokens): Mention<T>[] {
    const mentions: Mention<T>[] = [];
    for (let first = 0; first < tokens.count; first++) {
      const found = this.#at(first, text, tokens);
      if (!found) continue;
      const lastToken = first + found.keys.length - 1;
      const [start, end] = [tokens.start[first] ?? 0, tokens.end[lastToken] ?? 0];
      mentions.push({ start, end, firstToken: first, lastToken, name: found.text, value: found.value });
      first = lastToken;
    }
    return mentions;
  }

  #at(first: number, text: string, tokens: Tokens): Entry<T> | undefined {
    const word = text.slice(tokens.start[first], tokens.end[first]);
    const entries = this.#byFirst.get(fold(word)) ?? [];
    return entries.find(({ keys }) => first + keys.length <= tokens.count && matches(keys, first, text, tokens));
  }

  #add(entry: Entry<T>): void {
    const [first] = entry.keys;
    if (!first) return;
    // A name of one word is looked up by its plural as well.
    for (const key of entry.keys.length === 1 ? [first.key, `${first.key}s`] : [first.key])
      this.#byFirst.set(key, [...(this.#byFirst.get(key) ?? []), entry]);
  }
}

function keysOf(name: string): Key[] {
  const tokens = tokenize(name);
  const hasDigits = /\d/.test(name);
  return Array.from({ length: tokens.count }, (_, i) => {
    const word = name.slice(tokens.start[i], tokens.end[i]);
    return { key: fold(word), exact: !hasDigits && /^\p{Lu}{2,}$/u.test(word) ? word : undefined };
  });
}

function matches(keys: readonly Key[], first: number, text: string, { start, end }: Tokens): boolean {
  return keys.every(({ key, exact }, i) => {
    const word = text.slice(start[first + i], end[first + i]);
    const bare = i === keys.length - 1 && fold(word) === `${key}s` ? word.slice(0, -1) : word;
    return exact === undefined ? fold(bare) === key : bare === exact;
  });
}

/** What is made of an object once and kept as long as that object lives. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
