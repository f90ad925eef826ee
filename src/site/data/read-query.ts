import { withoutTracking } from '#addresses/tracking.ts';
import type { ParameterError } from '#selection/parameter-errors.ts';
import { echo, type Query } from '#selection/parse.ts';

/** What an address asks, and the parameters of it that cannot even be read. */
export type ReadQuery = { readonly query: Query; readonly parameterErrors: readonly ParameterError[] };

/** Signs that no text has; tabs and line breaks count as spaces. */
const control = /(?![\t\n\r])\p{Cc}/u;

/**
 * Reads the query of an address, without what trackers add to it. Every other name is kept, `__proto__` too. What is not UTF-8 in percent-encoding, or holds a
 * control character, is objected to as it was written.
 */
export function readQuery(address: string): ReadQuery {
  const text = withoutTracking(address.split('?').slice(1).join('?'));
  const parameters = new URLSearchParams(text);
  // `fromEntries` makes own properties, whatever their names.
  const query = Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
  const parameterErrors = text.split('&').flatMap((part): readonly ParameterError[] => {
    const [name = '', ...value] = part.split('=');
    return [name, ...value].every(isReadable) ? [] : [{ kind: 'badEncoding', parameter: echo(decoded(name) ?? name), value: echo(value.join('=')) }];
  });
  return { query, parameterErrors };
}

function isReadable(written: string): boolean {
  const text = decoded(written);
  return text !== undefined && !control.test(text);
}

function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
