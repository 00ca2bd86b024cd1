import type { Provider } from '../provider.ts';
import { codeActionProvider } from './code-actions.ts';
import { completion } from './completion.ts';
import { hover } from './hover.ts';
import { status } from './status.ts';

/** Everything that the server does besides keeping documents and bringing findings. */
export const providers: readonly Provider[] = [codeActionProvider, completion, hover, status];
