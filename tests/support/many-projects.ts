import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale, type Locale, locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { createRandom } from './random.ts';
import { catalogueContent } from './workspace.ts';

/** How many more projects than the catalogue the long list of the browser tests has. */
export const manyMore = 60;

/** The ids of the catalogue's funds, in the order they give themselves. */
function fundIds(): readonly string[] {
  const folder = join(catalogueContent, 'funds');
  const orderOf = (file: string) => Number(/^order: (\d+)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1]);
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${defaultLocale}.md`));
  return files.toSorted((a, b) => orderOf(a) - orderOf(b)).map((name) => name.split('.')[0] ?? '');
}

/** The ids of the catalogue's topics. */
function topicIds(): readonly string[] {
  return [...readFileSync(join(catalogueContent, 'topics.yml'), 'utf8').matchAll(/^([a-z][a-z-]*):$/gm)].map(([, id = '']) => id);
}

/** The sentences of the catalogue's projects in one language. */
function sentencesOf(locale: Locale): readonly string[] {
  const folder = join(catalogueContent, 'projects');
  const bodies = readdirSync(folder)
    .filter((name) => name.endsWith(`.${locale}.md`))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
  return bodies.flatMap((body) => body.match(/^[A-ZÅÄÖ][^#\n[\]]{20,}?\.(?=\s)/gm) ?? []);
}

/**
 * Makes a content folder of the catalogue of the tests and so many more projects, put together of its sentences; the same in every run.
 * @param partnersEach how many partners each of them has
 */
export function writeManyProjects(dir: string, count: number, partnersEach = 0): void {
  cpSync(catalogueContent, dir, { recursive: true });
  const ids = { funds: fundIds(), topics: topicIds() };
  const sentences = new Map(locales.map((locale) => [locale, sentencesOf(locale)] as const).filter(([, written]) => written.length > 0));
  for (let index = 0; index < count; index += 1) {
    for (const [locale, written] of sentences) {
      writeFileSync(join(dir, 'projects', `many-${index}.${locale}.md`), projectFile(index, locale, ids, written, partnersEach));
    }
  }
}

type Ids = { readonly funds: readonly string[]; readonly topics: readonly string[] };

/** The facts come from the number alone, so that they are the same in every language. */
function projectFile(index: number, locale: Locale, { funds, topics }: Ids, sentences: readonly string[], partnersEach: number): string {
  const facts = createRandom(index);
  const year = 2021 + facts(7);
  const timetable = facts(20) === 0 ? 'permanent: true' : `end: ${year + 1 + facts(3)}-0${1 + facts(9)}-15`;
  const fund = funds[facts(funds.length)];
  const funding = facts(2) === 0 ? `euFunding: ${1000 * (1 + facts(5000))}\n` : '';
  const first = facts(topics.length);
  const own = [...new Set([first, (first + facts(3)) % topics.length])].sort((one, other) => one - other).map((at) => topics[at]);
  const partners = Array.from(
    { length: partnersEach },
    (_, at) => `  - name: Organisation ${index + at}\n    url: https://www.organisation-${index + at}.fi\n`,
  );
  const words = createRandom(index * 31 + locales.indexOf(locale));
  const some = (most: number) => Array.from({ length: 2 + words(most) }, () => sentences[words(sentences.length)]).join(' ');
  const [title = ''] = (sentences[words(sentences.length)] ?? '').split(/[,.:]/);
  const { description, goals } = messagesOf(locale).project.section;
  return `---
title: "${title.slice(0, 90)} ${index}"
summary: "${(sentences[words(sentences.length)] ?? '').slice(0, 200)}"
topics: [${own.join(', ')}]
fund: ${fund}
timetable:
  start: ${year}-0${1 + facts(9)}-01
  ${timetable}
${funding}${partnersEach > 0 ? `partners:\n${partners.join('')}` : ''}sources:
  - url: https://migri.fi/hankkeet
    covers: ${description} ${index}
checked: 2026-11-21
updated: 2026-11-21
---

## ${description}

${some(6)}

## ${goals}

${some(4)}
`;
}
