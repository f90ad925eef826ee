type Stream = { readonly isTTY?: boolean; hasColors?(env?: object): boolean };

/**
 * Whether to write colours to a stream: on a terminal that has them, never in a pipe. `FORCE_COLOR` overrides this, and `NO_COLOR`
 * (https://no-color.org), as in Node.js itself; `FORCE_COLOR=0` means none.
 */
export function showsColours(stream: Stream, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  if (env['NO_COLOR']) return false;
  return stream.isTTY === true && stream.hasColors?.(env) === true;
}
