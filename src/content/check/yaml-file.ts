import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Buffers, readSource } from '../read/source.ts';
import { readYaml, type YamlData } from '../read/yaml.ts';
import { fileLabel } from './collection.ts';
import type { Fault } from './fault.ts';
import { validate } from './values.ts';

/** What a file holds: its value when it is valid, and its places when it can be read at all. */
export type YamlFile<T> = { readonly value?: T; readonly data?: YamlData; readonly faults: readonly Fault[] };

/** Reads and validates a plain YAML file of the content folder. */
export function readYamlFile<T>(dir: string, name: string, schema: z.ZodType<T>, buffers: Buffers = new Map()): YamlFile<T> {
  const path = join(dir, name);
  const file = fileLabel(path);
  if (!buffers.has(path) && !existsSync(path))
    return { faults: [{ code: 'fileMissing', level: 'error', place: { file, line: 1, column: 1, length: 1 }, values: { value: name } }] };
  const read = readSource(path, file, buffers);
  if (read.fault) return { faults: [read.fault] };
  const { data, faults } = readYaml(read.source, read.source.text, 1);
  if (data === undefined) return { faults };
  const result = validate(schema, data);
  return { ...result, data, faults: [...faults, ...result.faults] };
}
