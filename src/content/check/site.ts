import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarDay, dayNumber, lastDay, type PartialDate } from '#catalogue/date.ts';
import type { Kind, ValueOf } from '#catalogue/fact-kinds.ts';
import { type Buffers, faultAt, readSource } from '../read/source.ts';
import { readYaml, type YamlData } from '../read/yaml.ts';
import { fileLabel } from './collection.ts';
import type { Fault, Level, Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { bareVocabulary } from './typed-values.ts';
import { validate } from './values.ts';

/** Days before its end at which the security contact is to be renewed. */
const noticeDays = 30;

type Settings = { readonly securityContact?: string | undefined; readonly securityExpires?: PartialDate | undefined };

/**
 * What the shapes of the settings do not say: a security contact and the day until which it holds belong together (RFC 9116
 * requires both), and that day must not be past or near.
 */
export function siteFaults({ value, data }: YamlFile<Settings>, today: CalendarDay): readonly Fault[] {
  if (value === undefined || data === undefined) return [];
  const { securityContact: contact, securityExpires: expires } = value;
  const report = (path: Path, code: FaultCode, level: Level, missing = '') =>
    faultAt(data.source, missing === '' ? data.placeOf(path) : data.keyPlaceOf(path), code, { key: path.join('.'), value: data.textOf(path), missing }, level);
  if (contact !== undefined && expires === undefined) return [report(['securityContact'], 'securityIncomplete', 'error', 'securityExpires')];
  if (expires === undefined) return [];
  if (contact === undefined) return [report(['securityExpires'], 'securityIncomplete', 'error', 'securityContact')];
  const daysLeft = dayNumber(lastDay(expires)) - dayNumber(today);
  if (daysLeft < 0) return [report(['securityExpires'], 'securityExpired', 'warning')];
  return daysLeft <= noticeDays ? [report(['securityExpires'], 'securityExpiresSoon', 'warning')] : [];
}

/** What a file holds: its value when it is valid, and its places when it can be read at all. */
export type YamlFile<T> = { readonly value?: T; readonly data?: YamlData; readonly faults: readonly Fault[] };

/** Reads and validates a plain YAML file of the content folder. */
export function readYamlFile<K extends Kind>(
  dir: string,
  name: string,
  shape: K,
  buffers: Buffers = new Map(),
  vocabulary = bareVocabulary,
  need: 'required' | 'optional' = 'required',
): YamlFile<ValueOf<K>> {
  const path = join(dir, name);
  const file = fileLabel(path);
  if (!buffers.has(path) && !existsSync(path))
    return need === 'optional'
      ? { faults: [] }
      : { faults: [{ code: 'fileMissing', level: 'error', place: { file, line: 1, column: 1, length: 1 }, values: { value: name } }] };
  const read = readSource(path, file, buffers);
  if (read.source === undefined) return { faults: read.faults };
  const { data, faults } = readYaml(read.source, read.source.text, 1);
  if (data === undefined) return { faults: [...read.faults, ...faults] };
  const result = validate(shape, data, vocabulary);
  return { ...result, data, faults: [...read.faults, ...faults, ...result.faults] };
}
