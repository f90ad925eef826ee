import type { Fault } from './fault.ts';
import type { FaultCode } from './fault-code.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Faults of values of which it is certain what was meant, and what that is. */
const meant: Readonly<Partial<Record<FaultCode, (values: Fault['values']) => unknown>>> = {
  notDateSuggest: ({ suggestion }) => suggestion,
  notNumberSuggest: ({ suggestion }) => Number(suggestion),
  notNumberRounded: ({ suggestion }) => Number(suggestion),
  notNumberApproximate: ({ suggestion }) => Number(suggestion),
  notTrueFalseSuggest: ({ suggestion }) => suggestion === 'true',
  notHttpsSuggest: ({ suggestion }) => suggestion,
};

/**
 * The fields of a file as they will be when what is certain is mended, so that a wrong date does not hide that the project ends before
 * it starts. Items of lists stay as they are.
 */
export function asUnderstood(value: Fields, faults: readonly Fault[]): Fields {
  return faults.reduce((fields, { code, values }) => {
    const path = String(values.key ?? '').split('.');
    const name = path.at(-1) ?? '';
    const find = name === values.name ? meant[code] : undefined;
    if (find !== undefined) return withValue(fields, path, find(values));
    if (code !== 'dateRange') return fields;
    const beside = (own: unknown) => [...path.slice(0, -1), String(own)];
    return withValue(withValue(fields, beside(values.start), values.from), beside(values.end), values.to);
  }, value);
}

function withValue(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown): Fields {
  const below = fields[name];
  if (rest.length === 0) return { ...fields, [name]: value };
  return typeof below === 'object' && below !== null && !Array.isArray(below) ? { ...fields, [name]: withValue(below as Fields, rest, value) } : fields;
}
