import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { pathToFile } from '#addresses/files.ts';
import { findProject } from '#catalogue/catalogue.ts';
import { locales, pickLocale } from '#catalogue/locale.ts';
import { projectRecordSchema } from '#data/project-record.ts';
import { messagesOf } from '#words/messages.ts';
import { askProjectFile } from '../../../support/ask-file.ts';
import { published } from '../../../support/make-file.ts';
import { catalogueContent, goodContent } from '../../../support/workspace.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');

describe('a project’s JSON', () => {
  test('is its record with what it is and where it comes from', async () => {
    const { meta, item } = JSON.parse((await askProjectFile('json', 'en', 'soire')).text);
    expect(projectRecordSchema.parse(item).id).toBe('soire');
    expect(meta).toMatchObject({
      day: '2026-11-24',
      source: 'https://hankkeet.example.fi/en/projects/soire',
      revision: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });
});

describe('a project’s Markdown', () => {
  test.each(locales)('holds the facts and the text of the page in %s', async (locale) => {
    const { text, headers } = await askProjectFile('md', locale, 'tilda');
    const [, matter = '', body = ''] = text.split('---\n');
    expect(parse(matter)).toMatchObject({ id: 'tilda', fund: 'isf', status: 'ended', euFunding: null, checked: expect.any(String) });
    const { section, sources } = messagesOf(locale).project;
    expect(body.match(/^##? .*$/gm)).toEqual([
      `# ${parse(matter).title}`,
      ...[section.description, section.goals].map((name) => `## ${name}`),
      `## ${sources}`,
    ]);
    const texts = findProject(published, 'tilda')?.texts ?? {};
    expect([headers['content-type'], headers['content-language']]).toEqual(['text/markdown; charset=utf-8', pickLocale(texts, locale).locale]);
  });

  test('leads to pages, never to files of the content folder', async () => {
    for (const id of ['kiintiopakolaiset-uma', 'kotu', 'oledigi', 'move']) expect((await askProjectFile('md', 'fi', id)).text).not.toMatch(/\]\([^)]*\.md/);
  });
});

test.each(['json', 'md'] as const)('a project that does not exist has no %s file', async (ending) => {
  const { status, headers } = await askProjectFile(ending, 'fi', 'eiole');
  expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
});

test.each(['json', 'md', 'png'] as const)('a former id leads to the %s file of the present one', async (ending) => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  for (const locale of locales) {
    const { status, headers } = await askProjectFile(ending, locale, 'vanha-silta');
    expect([status, headers.location]).toEqual([308, pathToFile('project', ending, locale, 'silta')]);
  }
  vi.stubEnv('CONTENT_DIR', catalogueContent);
});

test('a project’s file takes no parameters: one that is given is named', async () => {
  const { status, text } = await askProjectFile('json', 'en', 'move', '?fund=amif');
  expect([status, JSON.parse(text).errors[0].parameter]).toEqual([400, 'fund']);
});
