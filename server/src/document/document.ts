import type { Entry } from '../lexicon/lexicon.ts';
import { analyse, type BlockAnalysis, type SegmentAnalysis } from '../match/analysis.ts';
import { certainSense, type Occurrence } from '../match/matcher.ts';
import { add, collectFacts, FactCounts, factsFrom, type FactsOf } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { isMentioned } from '../rules/context/contexts.ts';
import { defaultProfile, isSameProfile, profileOf, type Profile } from '../rules/profile.ts';
import { blockRules } from '../rules/registry.ts';
import type { DocumentView, Fact, FactSource, Finding, PlacedFact, RuleContext, Use } from '../rules/rule.ts';
import { isMarkdown, parserFor } from '../text/formats.ts';
import { locateSegment, SegmentedText, type Edit } from '../text/segmented-text.ts';

/** A segment with what its own text yields; kept until that text changes. */
interface KeptSegment extends SegmentAnalysis {
  readonly findings: readonly { readonly block: BlockAnalysis; readonly finding: Finding }[];
  /** Occurrences that mean one designation whatever stands around them, with whether the text speaks with that name or of it. */
  readonly names: readonly Name[];
  readonly facts: FactsOf;
}

interface Name {
  readonly block: BlockAnalysis;
  readonly occurrence: Occurrence;
  readonly entry: Entry;
  readonly mentioned: boolean;
}

/** A place in the source text, in UTF-16 units from the start of the document. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * An open document: its text, its segments' analyses, and how often each designation is used. An edit costs the segments
 * it touches; what document rules need is folded over facts that are kept.
 */
export class Document implements DocumentView {
  readonly languageId: string;
  readonly knowledge: Knowledge;
  readonly #text: SegmentedText;
  readonly #setting: Profile;
  #profile: Profile;
  #segments: KeptSegment[];
  readonly #uses = new Map<Entry, number>();
  readonly #named = new Map<Entry, number>();
  readonly #facts = new FactCounts();

  /** @param setting whom it is written for, where its front matter does not say */
  constructor(text: string, languageId: string, knowledge: Knowledge, setting: Profile = defaultProfile) {
    this.languageId = languageId;
    this.knowledge = knowledge;
    this.#setting = setting;
    this.#text = new SegmentedText(text, parserFor(languageId));
    this.#profile = this.#ownProfile();
    this.#segments = this.#text.segments.map((segment) => this.#analyse(segment));
    for (const segment of this.#segments) this.#count(segment, 1);
  }

  get text(): string {
    return this.#text.text;
  }

  get segments(): readonly KeptSegment[] {
    return this.#segments;
  }

  get profile(): Profile {
    return this.#profile;
  }

  get lexicon() {
    return this.knowledge.lexicon;
  }

  get uses(): ReadonlyMap<Entry, number> {
    return this.#uses;
  }

  /** Designations that stand in the text in any way, as names or spoken of, and need no context to be understood. */
  get named(): Iterable<Entry> {
    return this.#named.keys();
  }

  get isMarkdown(): boolean {
    return isMarkdown(this.languageId);
  }

  /** Another text in this one's place: of the same language, lexicon and setting. */
  withText(text: string): Document {
    return new Document(text, this.languageId, this.knowledge, this.#setting);
  }

  /** The value of a front matter key, such as `audience`. */
  frontMatter(key: string): string | undefined {
    return this.#segments[0]?.segment.frontMatter?.[key];
  }

  /** @param text the text after the edit, from a caller that keeps it anyway */
  apply(edit: Edit, text?: string): void {
    const { at, removed, added } = this.#text.apply(edit, text);
    if (at === 0 && !isSameProfile(this.#profile, this.#ownProfile())) return this.#startAfresh();
    const fresh = added.map((segment) => this.#analyse(segment));
    for (const segment of this.#segments.slice(at, at + removed.length)) this.#count(segment, -1);
    for (const segment of fresh) this.#count(segment, 1);
    if (fresh.length < 1000) this.#segments.splice(at, removed.length, ...fresh);
    else this.#segments = [...this.#segments.slice(0, at), ...fresh, ...this.#segments.slice(at + removed.length)];
  }

  *places(wanted: ReadonlySet<Entry>): Generator<Use> {
    for (const [segment, { names }] of this.#segments.entries()) {
      for (const { block, occurrence, entry, mentioned } of names) {
        const { start, end } = occurrence;
        if (!mentioned && wanted.has(entry)) yield { segment, block, start, end, occurrence };
      }
    }
  }

  counts(source: FactSource): ReadonlyMap<string, number> {
    return this.#facts.of(source);
  }

  *facts<F extends Fact>(source: FactSource<F>): Generator<PlacedFact<F>> {
    for (const [segment, { facts }] of this.#segments.entries()) {
      for (const { block, fact } of factsFrom(source, facts))
        yield { fact, place: { segment, block, start: fact.start, end: fact.end } };
    }
  }

  /** The block at an offset and the offset within its projection; undefined in markup and masked text. */
  at(offset: number): { readonly block: BlockAnalysis; readonly offset: number; readonly origin: number } | undefined {
    const found = locateSegment(this.#text.segments, offset);
    for (const block of this.#segments[found.index]?.blocks ?? []) {
      const within = block.block.map.toProjection(offset - found.offset);
      if (within !== undefined) return { block, offset: within, origin: found.offset };
    }
    return undefined;
  }

  #ownProfile(): Profile {
    return profileOf(this.#setting, this.#text.segments[0]?.frontMatter ?? {}, this.lexicon.tables.styles);
  }

  /** What rules say hangs on the profile, so with another one nothing that is kept holds. */
  #startAfresh(): void {
    for (const segment of this.#segments) this.#count(segment, -1);
    this.#profile = this.#ownProfile();
    this.#segments = this.#text.segments.map((segment) => this.#analyse(segment));
    for (const segment of this.#segments) this.#count(segment, 1);
  }

  #analyse(segment: Parameters<typeof analyse>[0]): KeptSegment {
    const analysis = analyse(segment, this.knowledge.matcher);
    const { lexicon, spelling } = this.knowledge;
    const context: RuleContext = { lexicon, spelling, profile: this.#profile };
    const findings = analysis.blocks.flatMap((block) =>
      blockRules.flatMap((rule) => [...rule.check(block, context)].map((finding) => ({ block, finding }))),
    );
    return { ...analysis, findings, names: analysis.blocks.flatMap(namesIn), facts: collectFacts(analysis, context) };
  }

  #count({ names, facts }: KeptSegment, change: 1 | -1): void {
    this.#facts.count(facts, change);
    for (const { entry, mentioned } of names) {
      add(this.#named, entry, change);
      if (!mentioned) add(this.#uses, entry, change);
    }
  }
}

function namesIn(block: BlockAnalysis): Name[] {
  return block.occurrences.flatMap((occurrence) => {
    const sense = certainSense(occurrence);
    if (!sense) return [];
    return { block, occurrence, entry: sense.entry, mentioned: isMentioned(block, occurrence) };
  });
}

/** The source range of a stretch of a block whose segment starts at `origin`. */
export function sourceRange(block: BlockAnalysis, origin: number, start: number, end: number): Range {
  const range = block.block.map.toSource(start, end);
  return { start: origin + range.start, end: origin + range.end };
}
