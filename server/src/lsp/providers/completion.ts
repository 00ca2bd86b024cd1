import { completionList, resolveItem, withoutInsertReplace } from '../completion-items.ts';
import { guarded } from '../guarded.ts';
import type { Provider } from '../provider.ts';

/** Terms for what is being typed; a term's definition is worked out for the one that is looked at. */
export const completion: Provider = {
  capabilities: { completionProvider: { resolveProvider: true } },
  register: (session) => {
    const { connection } = session;
    connection.onCompletion(
      guarded(connection, 'completion', async ({ textDocument, position }) => {
        const opened = await session.opened(textDocument.uri);
        if (!opened) return null;
        const list = completionList(opened.open, opened.document, opened.open.offsetAt(position));
        const knowsBoth =
          session.client?.capabilities.textDocument?.completion?.completionItem?.insertReplaceSupport === true;
        return knowsBoth ? list : withoutInsertReplace(list);
      }),
    );
    connection.onCompletionResolve(
      guarded(connection, 'completion documentation', (item) => resolveItem(item, (uri) => session.lexiconOf(uri))),
    );
  },
};
