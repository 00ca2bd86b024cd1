import { guarded } from '../guarded.ts';
import type { Provider } from '../provider.ts';
import { statusOf, STATUS_REQUEST, type StatusParams } from '../status.ts';

/** What our own client's status item shows. */
export const status: Provider = {
  register: (session) =>
    session.connection.onRequest(
      STATUS_REQUEST,
      guarded(session.connection, 'status', async ({ uri }: StatusParams) => {
        await session.ready;
        const opened = uri === undefined ? undefined : await session.opened(uri);
        return statusOf(session.projects, await session.settingsOf(uri ?? ''), uri, opened?.document);
      }),
    ),
};
