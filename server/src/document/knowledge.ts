import type { Lexicon } from '../lexicon/lexicon.ts';
import { Matcher } from '../match/matcher.ts';
import { SpellingOracle } from '../match/spelling.ts';
import { TermSearch } from '../match/term-search.ts';

/** A lexicon with the indexes built on it; one object replaces another when the lexicon changes. */
export class Knowledge {
  readonly lexicon: Lexicon;
  readonly matcher: Matcher;
  #spelling: SpellingOracle | undefined;
  #search: TermSearch | undefined;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.matcher = new Matcher(lexicon);
  }

  /** Built at first use: a hover needs neither of these two. */
  get spelling(): SpellingOracle {
    return (this.#spelling ??= new SpellingOracle(this.lexicon));
  }

  get search(): TermSearch {
    return (this.#search ??= new TermSearch(this.lexicon));
  }
}
