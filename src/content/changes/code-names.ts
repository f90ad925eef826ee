import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeNames, Topic } from '#catalogue/code-names.ts';
import type { FundNames } from '#catalogue/fund.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { defaultLocale, isLocale, type Localized } from '#catalogue/locale.ts';
import { listFiles } from '../edit/files.ts';
import { asRecord } from '../read/record.ts';
import { decodeText, readSource } from '../read/source.ts';
import { readYaml } from '../read/yaml.ts';
import { readVersion } from './version.ts';

/** What the funds and topics of a content folder are called, read without the schema, so that a fault in a file hides no name. */
export function readCodeNames(dir: string): CodeNames {
  const files = groupBy(
    listFiles(dir).filter(({ collection }) => collection === 'funds'),
    ({ id }) => id,
  );
  const funds = [...files].map(([id, versions]): FundNames => {
    const texts = versions.flatMap(({ path, locale }) => {
      const { title, data } = readVersion(readFileSync(path), locale) ?? {};
      const code = typeof data?.['code'] === 'string' ? data['code'] : id;
      return [[locale, { code, objectives: objectivesOf(data?.['objectives']), ...(title !== undefined && { title }) }] as const];
    });
    const objectiveIds = [...new Set(texts.flatMap(([, { objectives }]) => Object.keys(objectives)))];
    return { id, objectiveIds, texts: Object.fromEntries(texts) };
  });
  return { funds, topics: topicsIn(join(dir, 'topics.yml')) };
}

function objectivesOf(value: unknown): Readonly<Record<string, string>> {
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return Object.fromEntries(items.map(asRecord).flatMap(({ id, title }) => (typeof id === 'string' && typeof title === 'string' ? [[id, title]] : [])));
}

function topicsIn(path: string): readonly Topic[] {
  const values = (existsSync(path) && readYamlValues(readFileSync(path), 'topics.yml')) || {};
  return Object.entries(values).map(([id, topic]) => {
    const { name, covers } = (topic ?? {}) as Readonly<Record<string, unknown>>;
    return { id, name: textsOf(name, id), covers: textsOf(covers, id) };
  });
}

function textsOf(value: unknown, otherwise: string): Localized<string> {
  const texts =
    typeof value === 'object' && value !== null ? Object.entries(value).filter(([locale, text]) => isLocale(locale) && typeof text === 'string') : [];
  return texts.length === 0 ? { [defaultLocale]: otherwise } : Object.fromEntries(texts);
}

/** The values of a plain YAML file of any age; undefined when it cannot be read. */
export function readYamlValues(bytes: Uint8Array, name: string): Readonly<Record<string, unknown>> | undefined {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const { source } = readSource(name, name, new Map([[name, text]]));
  return source && readYaml(source, source.text, 1).data?.value;
}
