import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { projectSnippet, projectTemplate } from '#cli/help-files/project-snippet.ts';
import { fieldHelpOf } from '#content/schema/field-help.ts';
import { messagesOf } from '#words/messages.ts';
import { load, root, withWorkspace } from '../../support/workspace.ts';

const help = (locale: (typeof locales)[number]) => fieldHelpOf('project', messagesOf(locale).fact);

/** What an editor knows in place of an example that only shows the form. */
const known = new Map([
  ['2024-08-…', '2024-08-01'],
  ['2025-07-…', '2025-07-31'],
  ['https://migri.fi/…', 'https://migri.fi/hankkeet'],
]);

/** A snippet with every place filled in as an editor would, guided by the example of its field. */
function filledIn(locale: (typeof locales)[number]): string {
  const [snippet] = Object.values(projectSnippet(help(locale), locale)) as { body: readonly string[] }[];
  const example = (label: string) => {
    const shown = help(locale).find((field) => field.label === label)?.example ?? label;
    return known.get(shown) ?? shown;
  };
  return `${snippet?.body.join('\n')}\n`
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-24')
    .replace(/\$\{\d+:([^}]*)\}/g, (_, hint: string) => example(hint.replace(` ${messagesOf(locale).field.snippet.mark}`, '')));
}

describe('the snippets of VS Code', () => {
  test('for a new project give, filled in, a draft that the check accepts in every language', () => {
    withWorkspace((dir) => {
      for (const locale of locales) writeFileSync(join(dir, `projects/uusi.${locale}.md`), filledIn(locale));
      const { faults, catalogue } = load(dir, '2026-11-24', true);
      expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
      expect(catalogue?.projects.find(({ id }) => id === 'uusi')).toMatchObject({ draft: true, texts: { fi: {}, en: {} } });
    });
  });

  test.each(locales)('cannot be published before every place of them is filled in, in %s', (locale) => {
    withWorkspace((dir) => {
      const template = `${projectTemplate(help(locale), locale)}\n`.replace('draft: true\n', '');
      writeFileSync(join(dir, `projects/uusi.${locale}.md`), template);
      const lines = template.split('\n').flatMap((line, index) => (line.includes(messagesOf(locale).field.snippet.mark) ? [index + 1] : []));
      const { faults, catalogue } = load(dir);
      const refused = faults.filter(({ code, level }) => code === 'leftover' && level === 'error').map(({ place }) => place.line);
      expect(refused).toEqual(lines);
      expect(lines).toHaveLength(JSON.stringify(projectSnippet(help(locale), locale)).match(/\$\{\d+:|\$CURRENT_YEAR/g)?.length ?? 0);
      expect(catalogue).toBeUndefined();
    });
  });

  test('pass as drafts as they are, also beside finished files', () => {
    withWorkspace((dir) => {
      for (const locale of locales) writeFileSync(join(dir, `projects/uusi.${locale}.md`), `${projectTemplate(help(locale), locale)}\n`);
      const { faults, catalogue } = load(dir);
      expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
      // In a language that has still the words of another, its snippet has words that were not translated.
      expect(new Set(faults.map(({ code }) => code).filter((code) => code !== 'wordsSame'))).toEqual(new Set(['leftover']));
      expect(catalogue?.projects.map(({ id }) => id)).toEqual(['silta', 'valo']);
    });
  });

  test('have the lines that the table of facts asks for, though they may be left out', () => {
    const asked = help('fi').filter((field) => field.asked);
    expect(asked.map(({ path }) => path)).toEqual(['timetable.start', 'timetable.end', 'draft']);
    const lines = projectTemplate(help('fi'), 'fi').split('\n');
    for (const { name } of asked) expect(lines.some((line) => line.trim().startsWith(`${name}:`))).toBe(true);
  });

  test('have a name, a prefix and numbered places of their own in each language', () => {
    const snippets = locales.flatMap((locale) => Object.values(projectSnippet(help(locale), locale)) as { prefix: string; body: readonly string[] }[]);
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(locales.length);
    for (const { body } of snippets) {
      const numbers = [...body.join('\n').matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });
});

describe('the settings of VS Code', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, '.vscode', file), 'utf8')) as Record<string, unknown>;

  test('recommend the extension that runs the check, the one that knows the schemas, and the one that formats code', () => {
    expect(read('extensions.json')).toEqual({ recommendations: ['unifiedjs.vscode-remark', 'redhat.vscode-yaml', 'biomejs.biome'] });
  });

  test('give each plain YAML file of the content its schema', () => {
    const schemas = read('settings.json')['yaml.schemas'] as Record<string, string>;
    expect(Object.values(schemas)).toEqual(['content/site.yml', 'content/glossary.yml', 'content/languages.yml', 'content/synonyms.yml', 'content/topics.yml']);
    for (const [schema, file] of Object.entries(schemas)) for (const path of [schema, file]) expect(() => readFileSync(join(root, path))).not.toThrow();
  });
});
