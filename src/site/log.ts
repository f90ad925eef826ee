/** What is told of the request that something went wrong in. */
type LoggedRequest = { readonly method?: string | undefined; readonly url?: string | undefined };

/**
 * Tells the operator on stderr what went wrong: when (UTC), in what, for which method and address, and the error with its stack and
 * its causes. Nothing of the visitor is told but the address that was asked for.
 * @param what a name for the place, such as `page` or `file`
 */
export function logError(what: string, error: unknown, request?: LoggedRequest): void {
  const asked = request === undefined ? '' : ` ${request.method ?? 'GET'} ${printable(request.url ?? '')}`;
  process.stderr.write(`${new Date().toISOString()} ${what}${asked}\n${traceOf(error)}\n`);
}

/** The stack of an error and of what caused it; anything else that was thrown as text. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\nCaused by: ${traceOf(error.cause)}`;
}

/** An address can forge no line of the log and send nothing to a terminal. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
