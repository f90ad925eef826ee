/** What is told of the request that something went wrong in. */
type LoggedRequest = { readonly method?: string | undefined; readonly url?: string | undefined };

/** Something that went wrong: in what, for which method and address, and the stack of the error and of its causes. */
type LoggedError = {
  /** A name for the place, such as `page` or `file`. */
  readonly what: string;
  readonly method?: string;
  /** The address that was asked for, with its query. */
  readonly url?: string;
  readonly stack: string;
};

/** Takes what went wrong in place of stderr. */
export type ErrorSink = (error: LoggedError) => void;

/** The framework brings its own copy of this module, so the sink hangs on the process. */
const place = Symbol.for('eu-hankkeet.errorSink');

/** Gives all that goes wrong in this process to a log of its own, or again to stderr. */
export function setErrorSink(sink: ErrorSink | undefined): void {
  Object.assign(globalThis, { [place]: sink });
}

/**
 * Tells the operator what went wrong: when (UTC), in what, for which method and address, and the error with its stack and its causes.
 * Commands write it on stderr for people, the server into its log. Nothing of the visitor is told but the address that was asked for.
 * @param what a name for the place, such as `page` or `file`
 */
export function logError(what: string, error: unknown, request?: LoggedRequest): void {
  const asked = request === undefined ? {} : { method: request.method ?? 'GET', url: printable(request.url ?? '') };
  const { [place]: sink = writePlainly } = globalThis as { [place]?: ErrorSink | undefined };
  sink({ what, ...asked, stack: traceOf(error) });
}

function writePlainly({ what, method, url, stack }: LoggedError): void {
  const asked = method === undefined ? '' : ` ${method} ${url}`;
  process.stderr.write(`${new Date().toISOString()} ${what}${asked}\n${stack}\n`);
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
