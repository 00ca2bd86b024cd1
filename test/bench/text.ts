import type { LexiconFile } from '../../server/src/engine.ts';
import { Random } from './random.ts';
import { misspelt, typos } from './typos.ts';

/** Prose between the terms, with no word of the lexicon meant. */
const filler = [
  'Nothing in the minutes of that week explains why the second visit was moved to a Thursday.',
  'The form was filled in twice, once by hand and once on the screen, and both copies agree.',
  'Whoever reads this page later should know that the numbers were rounded at the very end.',
  'Of the people who answered the letter, most did so within ten days, and some by telephone.',
  'We wrote the plan before the first row of the table existed, and we have kept to it since.',
  'Two of us read every page on our own; where we differed, a third one had the last word.',
  'It rained on the day of the count, which may be why fewer came than had been invited.',
];

const frames = [
  'In this group, TERM was seen in 12 of 48, and TERM in the rest.',
  'The report speaks of TERM, but the table lists TERM instead [@smith2020, p. 3].',
  'Before TERM was considered, **TERM** had to be ruled out; see [the protocol](https://example.org/p?id=7).',
  'Neither TERM nor *TERM* changed the plan (`n = 48`, $p < 0.05$).',
  'After TERM, follow-up took 24 months, and TERM was noted at each of the visits.',
];

/** One slip in so many sentences: about one in two kilobytes. */
const slipEvery = 16;
/** A section is a heading and so many paragraphs, lists and tables. */
const sectionLength = 8;

/** Markdown made of the lexicon's definitions and designations with filler between: the same for the same seed. */
export class TextMaker {
  readonly #random: Random;
  readonly #terms: readonly string[];
  readonly #definitions: readonly string[];

  constructor({ concepts }: LexiconFile, seed: number) {
    this.#random = new Random(seed);
    this.#terms = concepts.flatMap((concept) => concept.designations.map(({ text }) => text));
    this.#definitions = concepts.flatMap(({ definition }) => [definition.professional.text, definition.plain.text]);
  }

  /** Whole blocks, so the text is up to one block longer than `length` UTF-16 units, and cut there. */
  markdown(length: number): string {
    const blocks: string[] = ['---\ntitle: Bench\nlang: en-US\n---\n\n'];
    for (let done = 0, count = 0; done < length; count++) {
      const block = count % sectionLength === 0 ? `## ${this.#term()} ${count}\n\n` : this.#block();
      blocks.push(block);
      done += block.length;
    }
    return blocks.join('').slice(0, length);
  }

  #block(): string {
    const kind = this.#random.below(12);
    if (kind === 0) return `${this.#lines(3, () => `- ${this.#sentence()}`)}\n`;
    if (kind === 1) return `| name | count |\n| --- | --- |\n${this.#lines(3, () => `| ${this.#term()} | 12 |`)}\n`;
    if (kind === 2) return `> ${this.#sentence()}\n\n`;
    if (kind === 3) return `\`\`\`r\nfit <- model(x ~ y)\n\`\`\`\n\n`;
    return `${Array.from({ length: 4 + this.#random.below(4) }, () => this.#sentence()).join(' ')}\n\n`;
  }

  #lines(count: number, line: () => string): string {
    return Array.from({ length: count }, () => `${line()}\n`).join('');
  }

  #sentence(): string {
    const kind = this.#random.below(4);
    const sentence =
      kind === 0
        ? this.#random.pick(filler)
        : kind === 1
          ? this.#random.pick(this.#definitions)
          : this.#random.pick(frames).replace(/TERM/g, () => this.#term());
    return this.#random.below(slipEvery) === 0 ? this.#withSlip(sentence) : sentence;
  }

  #term(): string {
    return this.#random.pick(this.#terms);
  }

  /** The sentence with a slip in one of its long words. */
  #withSlip(sentence: string): string {
    const words = sentence.match(/\b[a-z]{8,}\b/g) ?? [];
    if (words.length === 0) return sentence;
    const word = this.#random.pick(words);
    return sentence.replace(word, misspelt(word, this.#random.pick(typos), this.#random));
  }
}
