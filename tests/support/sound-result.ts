import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { expect } from 'vitest';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { locales } from '#catalogue/locale.ts';
import { type Fault, hasErrors } from '#content/check/fault.ts';
import { faultCodes } from '#content/check/fault-code.ts';
import type { LoadResult } from '#content/content.ts';
import { wordsOf } from '#site/fault-words.ts';
import { messagesOf } from '#words/messages.ts';

/** What holds of any content whatever: faults that an editor can use, nothing published with an error, nothing dangerous published. */
export function expectSound({ catalogue, faults }: LoadResult, dir: string, buffers: ReadonlyMap<string, string> = new Map()): void {
  for (const fault of faults) {
    expect(faultCodes).toContain(fault.code);
    expectPlace(fault, dir, buffers);
    expectWords(fault);
  }
  expect(catalogue !== undefined).toBe(!hasErrors(faults));
  if (catalogue !== undefined) expectSafe(catalogue);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

function expectPlace({ code, place }: Fault, dir: string, buffers: ReadonlyMap<string, string>): void {
  const path = resolve(place.file);
  expect(relative(dir, path).startsWith('..')).toBe(false);
  expect(place.column).toBeGreaterThanOrEqual(1);
  expect(place.length).toBeGreaterThanOrEqual(1);
  const lines = linesOf(path, buffers);
  expect(place.line, code).toBeLessThanOrEqual(lines.length);
  expect(place.column, `${code} ${place.line}`).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
}

/** A file that is not there or is none has one empty line. */
function linesOf(path: string, buffers: ReadonlyMap<string, string>): readonly string[] {
  const text = () => buffers.get(path) ?? readFileSync(path, 'utf8');
  try {
    return text()
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC')
      .split('\n');
  } catch {
    return [''];
  }
}

function expectWords(fault: Fault): void {
  for (const locale of locales) {
    const names = Object.values(messagesOf(locale).check.fault[fault.code]).flatMap((text) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name));
    // The name of a language is made of its code when the words are.
    const given = [...Object.keys(fault.values), ...('locale' in fault.values ? ['language'] : [])];
    expect(given).toEqual(expect.arrayContaining(names));
    expect(Object.values(wordsOf(fault, locale)).every((words) => words !== '' && !words.startsWith('check.'))).toBe(true);
  }
}

/** The HTML of every text of a catalogue. */
function htmlOf({ projects, funds, pages }: Catalogue): readonly string[] {
  return [
    ...projects.flatMap(({ texts }) => Object.values(texts).flatMap(({ sections }) => Object.values(sections))),
    ...[...funds, ...pages].flatMap(({ texts }) => Object.values(texts as Record<string, { body: string }>).map(({ body }) => body)),
  ];
}

/** Looks at tags only: a text may well speak of scripts. */
function expectSafe(catalogue: Catalogue): void {
  for (const tag of htmlOf(catalogue).flatMap((html) => html.match(/<(?:"[^"]*"|[^">])*>?/g) ?? [])) {
    const names = tag.replace(/"[^"]*"/g, '""');
    expect(names).toMatch(/^<\/?[a-z][a-z0-9]*[ />]/);
    expect(names).not.toMatch(/^<\/?(?:script|style|iframe|object|embed|svg|math|form|base|meta|link)\b|\s(?:on\w+|style|srcdoc)\s*=/i);
    for (const [, address = ''] of tag.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^(?:https:|mailto:|tel:|\/(?!\/)|#)/);
  }
}
