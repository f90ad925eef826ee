import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { searchParamsToUrlQuery } from 'next/dist/shared/lib/router/utils/querystring';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { endingsOf } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import * as project from '#pages/hankkeet/[id].tsx';
import * as changes from '#pages/muutokset.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import { getCatalogue, searchOf } from '#site/state.ts';
import { startApiServer } from '../../support/api-server.ts';
import { askListFile, askProjectFile } from '../../support/ask-file.ts';
import { type Asked, askList, countOf } from '../../support/ask-list.ts';
import { runs } from '../../support/depth.ts';
import { objectIds, objectWords, plainWords, spokenLocales, writeObjectWords } from '../../support/object-words.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { withHistory } from '../../support/with-history.ts';
import { edit, load, withWorkspace } from '../../support/workspace.ts';

/** A word as people type it. */
const typedWord = fc.oneof(
  fc.constantFrom(...objectWords),
  fc.constantFrom(...objectWords).map((word) => word.toUpperCase()),
  fc.constantFrom(...objectWords).map((word) => `"${word}"`),
  fc.constantFrom(...objectWords).map((word) => `the ${word}s`),
  fc.constantFrom(...objectWords).map((word) => `${word}:n ${word}-${word}`),
);
const locale = fc.constantFrom(...locales);

beforeAll(() => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');
  withWorkspace((dir) => {
    writeObjectWords(dir);
    vi.stubEnv('CONTENT_DIR', dir);
    // The catalogue is kept when its folder is gone.
    getCatalogue();
  });
});

afterAll(() => vi.unstubAllEnvs());

/** The list at an address, its parameters read as the framework reads them. */
function askListAt(parameters: readonly (readonly [string, string])[], language: Locale) {
  const query = searchParamsToUrlQuery(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
  return askList(query as Asked, language);
}

describe('words that every object of the language answers to', () => {
  test('are among those that are tried', () => {
    expect(objectWords).toEqual(expect.arrayContaining(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']));
    expect(objectIds).toContain('constructor');
    expect(plainWords).toEqual(expect.arrayContaining(['constructor', 'toString', 'hasOwnProperty', 'valueOf']));
  });

  test('can stand in every place of the content, and all of it is searched', () => {
    const catalogue = getCatalogue();
    expect(catalogue.projects.map(({ id }) => id)).toEqual(expect.arrayContaining([...objectIds]));
    for (const language of spokenLocales) {
      const [{ index, synonyms }] = searchOf(catalogue, language);
      expect([index.documents.size > objectIds.length, synonyms.size > plainWords.length]).toEqual([true, true]);
    }
  });

  test('are found where they stand, and nowhere else', async () => {
    for (const language of spokenLocales) {
      for (const word of plainWords) {
        const counted = async (...exact: [string, string][]) => countOf((await askListAt([['q', word], ...exact], language)).html);
        expect([word, await counted(['exact', '1'])]).toEqual([word, objectIds.length + 1]);
        // The name of a fund is the filter of that fund, which has one project.
        if (objectIds.includes(word)) expect([word, await counted()]).toEqual([word, 1]);
      }
    }
  });

  test.each(objectIds)('name a project and a fund with all their pages and files: %s', async (id) => {
    for (const language of locales) {
      for (const page of [project, fund] as unknown as readonly PageModule[]) {
        const html = renderPage(page.default, (await askPage(page, language, id)).props);
        expect(html).toContain(id);
        expect(html).not.toMatch(/\[native code\]|\[object /);
      }
      for (const ending of endingsOf('project')) {
        const { status, text } = await askProjectFile(ending, language, id);
        expect([ending, status]).toEqual([ending, 200]);
        expect(text).not.toMatch(/native code|\[object /);
      }
    }
  });

  test('name no project or fund that is not there', async () => {
    for (const word of objectWords.filter((one) => !objectIds.includes(one))) {
      for (const page of [project, fund] as unknown as readonly PageModule[]) expect((await askPage(page, 'fi', word)).notFound).toBe(true);
      expect((await askProjectFile('json', 'fi', word)).status).toBe(404);
      expect((await askProjectFile(word as 'json', 'fi', 'valo')).status).toBe(404);
      expect((await askListFile(word as 'json', 'fi')).status).toBe(404);
    }
  });

  test('can be typed as a query, and every page and file answers', async () => {
    await fc.assert(
      fc.asyncProperty(typedWord, locale, fc.boolean(), async (q, language, exact) => {
        const parameters: readonly (readonly [string, string])[] = [['q', q], ...(exact ? [['exact', '1'] as const] : [])];
        for (const view of ['list', 'table', 'timeline'])
          expect((await askListAt([...parameters, ['view', view]], language)).html).toContain('<h2 id="results"');
        for (const ending of endingsOf('projects'))
          expect([ending, (await askListFile(ending, language, `?${new URLSearchParams([...parameters.map((one) => [...one])])}`)).status]).toEqual([
            ending,
            200,
          ]);
      }),
      runs(15),
    );
  });

  test('can be names and values of parameters: a page passes over them, a file refuses them', async () => {
    const parameter = fc.tuple(
      fc.constantFrom(...objectWords, 'fund', 'status', 'gap', 'programme', 'sort', 'view', 'from', 'page'),
      fc.constantFrom(...objectWords.filter((word) => !objectIds.includes(word))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parameter, { minLength: 1, maxLength: 4 }), locale, async (parameters, language) => {
        const { html, to } = await askListAt(parameters, language);
        expect(html + to).toMatch(/<h2 id="results"|^\//);
        for (const ending of ['json', 'csv', 'atom'] as const) {
          const { status, text } = await askListFile(ending, language, `?${new URLSearchParams(parameters.map((one) => [...one]))}`);
          expect([ending, status]).toEqual([ending, 400]);
          expect(text).not.toMatch(/native code/);
        }
      }),
      runs(30),
    );
  });

  test('are answered by the API', async () => {
    const { origin, stop } = await startApiServer();
    try {
      const status = async (path: string) => (await fetch(`${origin}/api/v1/${path}`)).status;
      for (const word of objectWords) {
        const isThere = objectIds.includes(word);
        const statuses = [
          `projects?q=${word}`,
          `projects?${word}=1`,
          `projects?lang=${word}`,
          `projects/${word}`,
          `funds/${word}`,
          `funds?${word}=${word}`,
          word,
        ].map(status);
        expect([word, ...(await Promise.all(statuses))]).toEqual([word, 200, 400, 400, isThere ? 200 : 404, isThere ? 200 : 404, 400, 404]);
      }
    } finally {
      stop();
    }
  });

  test('can stand in the history of a project that is gone', async () => {
    const facts = objectIds.flatMap((word) => [
      { fact: 'fund' as const, from: word, to: `no-${word}` },
      { fact: 'objective' as const, from: `no-${word}`, to: word },
      { fact: 'acronym' as const, from: word },
    ]);
    const history = objectIds.map((id) => ({ day: '2026-06-04', id: `${id}`, titles: { fi: id }, kind: 'changed' as const, facts }));
    for (const language of locales) {
      const page = changes as unknown as PageModule;
      const html = await withHistory(history, async () => renderPage(page.default, (await askPage(page, language)).props));
      expect(html).not.toMatch(/native code/);
    }
  });
});

/** Where an editor may type a word that has no place there: each is read, and told of or passed over, never thrown at. */
const places: Readonly<Record<string, (dir: string, word: string) => void>> = {
  'a field': (dir, word) => edit(dir, 'projects/valo.fi.md', 'acronym: VALO', `acronym: VALO\n${word}: x`),
  'a field in a group': (dir, word) => edit(dir, 'projects/valo.fi.md', '  end: 2025-04-30', `  ${word}: 2025-04-30`),
  'a field in a list': (dir, word) => edit(dir, 'projects/valo.fi.md', '    covers:', `    ${word}:`),
  'a field without a value': (dir, word) => edit(dir, 'projects/valo.fi.md', 'acronym: VALO', `${word}:`),
  'a fund': (dir, word) => edit(dir, 'projects/valo.fi.md', 'fund: amif', `fund: ${word}`),
  'an objective': (dir, word) => edit(dir, 'projects/valo.fi.md', 'objective: amif-1', `objective: ${word}`),
  'a choice': (dir, word) => edit(dir, 'funds/amif.fi.md', 'statement: cofunded', `statement: ${word}`),
  'a colour': (dir, word) => edit(dir, 'funds/amif.fi.md', 'colour: amif', `colour: ${word}`),
  'a date': (dir, word) => edit(dir, 'projects/valo.fi.md', 'start: 2023-05-01', `start: 1. ${word} 2023`),
  'a former id': (dir, word) => edit(dir, 'projects/silta.fi.md', 'aliases: [vanha-silta]', `aliases: [${word}]`),
  'a heading': (dir, word) => edit(dir, 'projects/valo.fi.md', '## Tavoitteet', `## ${word}`),
  'a heading of another level': (dir, word) => edit(dir, 'projects/valo.fi.md', '## Tavoitteet', `### ${word}\n\n## Tavoitteet`),
  Markdown: (dir, word) =>
    edit(
      dir,
      'projects/valo.fi.md',
      '## Tavoitteet',
      `[${word}][] ![${word}][${word}] [^${word}] \`${word}\`\n\n\`\`\`${word}\n${word}\n\`\`\`\n\n[${word}]: ${word}\n\n[^${word}]: ${word}\n\n<${word}>\n\n## Tavoitteet`,
    ),
  'a link to a file': (dir, word) => edit(dir, 'projects/valo.fi.md', '(silta.fi.md)', `(${word}.fi.md#${word})`),
  'a setting of the site': (dir, word) => edit(dir, 'site.yml', 'unit:', `${word}: x\nunit:`),
  'a language of a setting': (dir, word) => edit(dir, 'site.yml', '  fi: Kokeiluyksikkö', `  ${word}: Kokeiluyksikkö`),
  'a language of search words': (dir, word) => edit(dir, 'synonyms.yml', 'en: {}', `${word}: { a: [b] }`),
  'a search word': (dir, word) => edit(dir, 'synonyms.yml', 'en: {}', `en:\n  ${word}: [return, ${word}]`),
  'a language of an abbreviation': (dir, word) => edit(dir, 'glossary.yml', '  en:', `  ${word}:`),
  'an abbreviation': (dir, word) => edit(dir, 'glossary.yml', 'UMA:', `${word}:`),
  'the name of a file': (dir, word) => writeFileSync(join(dir, `projects/${word}.fi.md`), 'x'),
  'the language of a file': (dir, word) => writeFileSync(join(dir, `projects/valo.${word}.md`), 'x'),
};

describe('the check of the content', () => {
  test.each(Object.keys(places))('reads such words as %s', (place) => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])
      withWorkspace((dir) => {
        places[place]?.(dir, word);
        const { catalogue, faults } = load(dir);
        expect(JSON.stringify([catalogue ?? '', faults])).not.toMatch(/native code|\[object /);
      });
  });

  test.each(['constructor', '__proto__', 'toString'])('is not blinded by %s to lists inside one another, which the reader of YAML does not stand', (word) => {
    withWorkspace((dir) => {
      edit(dir, 'projects/silta.fi.md', 'aliases: [vanha-silta]', `aliases: [${word}, ${'[\n  '.repeat(100)}`);
      expect(load(dir).faults.map(({ code }) => code)).toContain('nestedTooDeep');
    });
  });
});
