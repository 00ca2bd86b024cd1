import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** One thing that the server can do: what it announces of it, and how it answers. A file of `providers/` each. */
export interface Provider {
  readonly capabilities?: Omit<ServerCapabilities, 'executeCommandProvider'>;
  /** Commands that it runs, by id; each gets its first argument, which is whatever the client has sent. */
  readonly commands?: Readonly<Record<string, (session: Session, argument: unknown) => Promise<unknown>>>;
  /** Takes the requests that are its own. */
  readonly register?: (session: Session) => void;
}
