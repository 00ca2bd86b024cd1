import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

/**
 * A request handler whose failure is one failed request and one line in the log, and whose cancelled answer is
 * "cancelled", never an empty one.
 */
export function guarded<Params, Result>(
  connection: Connection,
  name: string,
  handle: (params: Params) => Result | Promise<Result>,
) {
  return async (params: Params, token?: CancellationToken): Promise<Result> => {
    stopIfCancelled(name, token);
    const result = await attempt(connection, name, () => handle(params));
    stopIfCancelled(name, token);
    return result;
  };
}

function stopIfCancelled(name: string, token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, `The ${name} was cancelled.`);
}

async function attempt<Result>(
  connection: Connection,
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    connection.console.error(
      `The ${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    throw new ResponseError(LSPErrorCodes.RequestFailed, `The ${name} failed; the server's log says why.`);
  }
}
