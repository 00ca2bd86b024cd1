import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver';
import { suggestionsAt, type Document, type Lexicon, type Register, type Suggestion } from '../engine.ts';
import type { OpenDocument } from './open-document.ts';
import { renderConcept } from './render.ts';

/** What resolving an item needs, since the server keeps no memory of a list. */
interface ItemData {
  readonly uri: string;
  readonly concept: string;
  readonly audience: Register;
}

/**
 * Suggestions as completion items. VS Code filters by its own subsequence match, which drops typing errors, so the
 * filter text is what was typed; all items then tie, and the order is the server's.
 */
export function completionList(open: OpenDocument, document: Document, offset: number): CompletionList {
  const items = suggestionsAt(document, offset).map((suggestion, rank) =>
    toItem(open, suggestion, offset, rank, document.profile.audience),
  );
  return { isIncomplete: true, items };
}

function toItem(
  open: OpenDocument,
  suggestion: Suggestion,
  offset: number,
  rank: number,
  audience: Register,
): CompletionItem {
  const { text, concept, via, typed, start, end } = suggestion;
  const data: ItemData = { uri: open.uri, concept: concept.id, audience };
  return {
    label: text,
    labelDetails: { description: via === undefined ? categoryName(concept.category) : `for ${via}` },
    kind: CompletionItemKind.Text,
    filterText: typed,
    sortText: String(rank).padStart(4, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { newText: text, insert: open.range({ start, end: offset }), replace: open.range({ start, end }) },
    data,
  };
}

/** "metastasis-spread" as a reader sees it. */
const categoryName = (category: string): string => category.replaceAll('-', ' ');

/** The documentation of an item, rendered only for the one looked at. */
export function resolveItem(item: CompletionItem, lexiconOf: (uri: string) => Lexicon): CompletionItem {
  const { uri, concept: id, audience } = (item.data ?? {}) as Partial<ItemData>;
  const lexicon = lexiconOf(typeof uri === 'string' ? uri : '');
  const concept = typeof id === 'string' ? lexicon.concepts.get(id) : undefined;
  if (!concept) return item;
  const value = renderConcept(concept, lexicon, audience === 'plain' ? 'plain' : 'professional');
  return { ...item, detail: categoryName(concept.category), documentation: { kind: MarkupKind.Markdown, value } };
}

/** Clients that know only one range take the text up to the end of the word. */
export function withoutInsertReplace(list: CompletionList): CompletionList {
  const items = list.items.map((item) =>
    item.textEdit && 'replace' in item.textEdit
      ? { ...item, textEdit: { newText: item.textEdit.newText, range: item.textEdit.replace } }
      : item,
  );
  return { ...list, items };
}
