import { z } from 'zod';
import type { Path } from '../read/yaml.ts';

/** The keys an object schema allows at a path, in the order of the schema; a number in the path steps into a list. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  return Object.keys((schemaAt(schema, path) as { shape?: object } | undefined)?.shape ?? {});
}

/** True when the schema has a list at a path. */
export function isListAt(schema: z.ZodType, path: Path): boolean {
  return schemaAt(schema, path) instanceof z.ZodArray;
}

/** The first line below a field that holds a list or fields of its own, up to its value: `  - url: `, `  start: `, `  - `; undefined for a plain field. */
export function firstLineBelow(schema: z.ZodType, path: Path, indent: number): string | undefined {
  const isList = isListAt(schema, path);
  const [key] = keysAt(schema, isList ? [...path, 0] : path);
  if (!isList && key === undefined) return undefined;
  return `${' '.repeat(indent + 2)}${isList ? '- ' : ''}${key === undefined ? '' : `${key}: `}`;
}

function schemaAt(schema: z.ZodType, path: Path): unknown {
  return path.reduce<unknown>((at, part) => unwrap(childOf(at, part)), unwrap(schema));
}

function childOf(schema: unknown, part: string | number): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject ? schema.shape[part] : undefined;
}

/** Takes `optional` and `default` off a schema. */
function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}
