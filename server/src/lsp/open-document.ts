import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range as LspRange, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { Document, isSameProfile, type Knowledge, type Profile, type Range } from '../engine.ts';

/** A document an editor has open: its text by lines for the protocol, and the engine's view of it, kept in step. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  #text: TextDocument;
  #analysis: Document | undefined;
  #knowledge: Knowledge | undefined;
  #profile: Profile | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#text = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#text.version;
  }

  /** The engine's view, made when first asked for and made anew for another lexicon or profile. */
  analysed(knowledge: Knowledge, profile: Profile): Document {
    const same = this.#knowledge === knowledge && this.#profile && isSameProfile(this.#profile, profile);
    if (!this.#analysis || !same) {
      this.#analysis = new Document(this.#text.getText(), this.languageId, knowledge, profile);
      this.#knowledge = knowledge;
      this.#profile = profile;
    }
    return this.#analysis;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const range = 'range' in change ? this.offsets(change.range) : undefined;
      this.#text = TextDocument.update(this.#text, [change], version);
      if (range) this.#analysis?.apply({ ...range, inserted: change.text }, this.#text.getText());
      else this.#analysis = undefined;
    }
  }

  /** UTF-16 offset of a position; one that is out of range, or no number, means the nearest there is. */
  offsetAt({ line, character }: Position): number {
    return this.#text.offsetAt({ line: atLeastZero(line), character: atLeastZero(character) });
  }

  offsets(range: LspRange): Range {
    const [a, b] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }

  range({ start, end }: Range): LspRange {
    return { start: this.#text.positionAt(start), end: this.#text.positionAt(end) };
  }

  slice({ start, end }: Range): string {
    return this.#text.getText().slice(start, end);
  }
}

const atLeastZero = (value: number): number => (Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : 0);
