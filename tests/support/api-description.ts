/** A schema as far as these tests look into it. */
type Schema = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
};

export type DescribedParameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
  readonly example?: string | number | readonly string[];
};

type Response = { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> };

export type DescribedOperation = {
  readonly operationId: string;
  readonly parameters: readonly DescribedParameter[];
  readonly responses: Readonly<Record<string, Response>>;
};

/** An OpenAPI document as far as these tests look into it. */
export type ApiDescription = {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: DescribedOperation }>>;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
};

/** The value of a parameter as it stands in the query: a list is repeated. */
export function writeParameter({ name, example }: DescribedParameter): readonly (readonly [string, string])[] {
  return [example ?? []].flat().map((value) => [name, String(value)]);
}

/** The address of an operation below the site's root, with the examples in its path and these parameters in its query. */
export function addressOf(document: ApiDescription, path: string, query: readonly (readonly [string, string])[]): string {
  const root = new URL(document.servers[0]?.url ?? '').pathname;
  const ids = (document.paths[path]?.get.parameters ?? []).filter((parameter) => parameter.in === 'path');
  const filled = ids.reduce((text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(String(example))), path);
  const parameters = new URLSearchParams(query.map(([name, value]) => [name, value]));
  return `${root}${filled}${parameters.size === 0 ? '' : `?${parameters}`}`;
}

/** The shape that the document gives for an answer: the media type and the reference to the schema. */
export function shapeOf(document: ApiDescription, operation: DescribedOperation, status: number): { readonly type: string; readonly ref: string } | undefined {
  const response = operation.responses[status];
  const shared = response?.$ref === undefined ? response : document.components.responses[response.$ref.split('/').at(-1) ?? ''];
  const [content] = Object.entries(shared?.content ?? {});
  return content && { type: content[0], ref: content[1].schema.$ref };
}

/** Values that break what the document says of a parameter, one at a time. */
export function brokenValues({ schema }: DescribedParameter): readonly string[] {
  const { type, maximum, maxLength, pattern } = schema;
  if (type === 'integer') return ['abc', '0', '-1', '1.5', '1e3', '99999999999999999999', ...(maximum === undefined ? [] : [String(maximum + 1)])];
  if (schema.enum !== undefined || schema.items?.enum !== undefined) return ['no-such-value', 'käynnissä'];
  if (pattern !== undefined) return ['soon', '2024-13', '2023-02-29', '24'];
  return maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)];
}
