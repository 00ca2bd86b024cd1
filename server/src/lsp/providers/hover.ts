import { MarkupKind } from 'vscode-languageserver';
import { meaningAt } from '../../engine.ts';
import { guarded } from '../guarded.ts';
import type { Provider } from '../provider.ts';
import { renderMeaning } from '../render.ts';

/** What the term under the pointer means. */
export const hover: Provider = {
  capabilities: { hoverProvider: true },
  register: (session) =>
    session.connection.onHover(
      guarded(session.connection, 'hover', async ({ textDocument, position }) => {
        const opened = await session.opened(textDocument.uri);
        const meaning = opened && meaningAt(opened.document, opened.open.offsetAt(position));
        if (!meaning) return null;
        const value = renderMeaning(meaning, session.lexiconOf(textDocument.uri));
        return { contents: { kind: MarkupKind.Markdown, value }, range: opened.open.range(meaning) };
      }),
    ),
};
