import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { edit } from './workspace.ts';

/** Words that every object, function or list of the language answers to, though nobody put them there. */
export const objectWords: readonly string[] = [
  ...new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name', 'then', 'keys', 'entries', 'map', 'filter']),
];

/** Those that can be ids. */
export const objectIds = objectWords.filter((word) => /^[a-z0-9]+$/.test(word));

/** Those that can be looked up as search words, glossary entries and synonyms. */
export const plainWords = objectWords.filter((word) => /^[a-z]+$/i.test(word));

/** The languages in which the words are put into the content. */
export const spokenLocales = ['fi', 'en'] as const satisfies readonly Locale[];

const sentence = `${objectWords.join(' ')}.`;

/** Puts the words into every place of a content folder where an editor may write them; it stays without a fault. */
export function writeObjectWords(dir: string): void {
  for (const locale of spokenLocales) {
    edit(dir, `projects/valo.${locale}.md`, 'euFunding: 1000.50', `euFunding: 1000.50\npartners:${objectWords.map((word) => `\n  - name: ${word}`).join('')}`);
    for (const id of objectIds) writeFund(dir, id, locale);
    for (const id of objectIds) writeProject(dir, id, locale);
  }
  writeFileSync(join(dir, 'glossary.yml'), plainWords.map((word) => `${word}:\n  fi: ${word}\n  en: ${word}\n`).join(''));
  const synonyms = plainWords.map((word) => `  ${word}: [paluu, x${word}]\n  y${word}: [${word}]\n`).join('');
  writeFileSync(join(dir, 'synonyms.yml'), `fi:\n${synonyms}en:\n${synonyms}`);
}

function writeFund(dir: string, id: string, locale: string): void {
  const file = `funds/${id}.${locale}.md`;
  cpSync(join(dir, `funds/amif.${locale}.md`), join(dir, file));
  edit(dir, file, 'code: AMIF', `code: ${id}`);
  edit(dir, file, 'order: 1', `order: ${10 + objectIds.indexOf(id)}`);
  edit(dir, file, 'objectives:', `objectives:\n  - id: ${id}\n    title: ${id} of objects`);
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  // Most of the text stays in its language: that it is in another one would be a fault.
  const own = text.slice(text.lastIndexOf('\n---\n') + 5);
  writeFileSync(path, `${text}\n${id}: ${sentence}\n${own.repeat(12)}`);
}

function writeProject(dir: string, id: string, locale: string): void {
  const file = `projects/${id}.${locale}.md`;
  const path = join(dir, file);
  cpSync(join(dir, `projects/valo.${locale}.md`), path);
  edit(dir, file, 'fund: amif', `fund: ${id}`);
  edit(dir, file, 'objective: amif-1', `objective: ${id}`);
  const fields = { title: `${id} of objects`, acronym: id.slice(0, 20), summary: objectWords.slice(0, 8).join(' ') };
  for (const [name, value] of Object.entries(fields)) {
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(new RegExp(`^${name}: .*$`, 'm'), () => `${name}: ${value}`),
    );
  }
  const text = readFileSync(path, 'utf8').replace(/^translationOf: .*\n/m, '');
  writeFileSync(
    path,
    text.replace(/^## (Kuvaus|Description)$/m, (heading) => `${heading}\n\n${sentence}\n\n### ${id}`),
  );
}
