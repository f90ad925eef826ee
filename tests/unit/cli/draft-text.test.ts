import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { draftText, fieldNames, isOfTranslation, isRequired } from '#cli/new-project/draft-text.ts';
import { fundChoices } from '#cli/new-project/fund-choices.ts';
import { validate } from '#content/check/values.ts';
import { readMarkdown } from '#content/read/front-matter.ts';
import { contentShapes } from '#content/schema/kinds.ts';
import { messagesOf } from '#words/messages.ts';
import { goodContent, load, withWorkspace } from '../../support/workspace.ts';

const titles = { ...Object.fromEntries(locales.map((locale) => [locale, 'New project'])), fi: 'Uusi hanke' };

const draft = (locale: Locale, fund?: string) =>
  draftText({ id: 'uusi', titles, fund, today: '2026-11-24' as CalendarDay, funds: fundChoices(goodContent, locale) }, locale);

/** The faults of a draft's fields. */
function faultsIn(text: string) {
  const { file, faults } = readMarkdown({ path: 'a.md', file: 'a.md', text, lines: text.split('\n') });
  return file === undefined ? faults : validate(contentShapes.project, file.data).faults;
}

describe.each(locales)('a new draft in %s', (locale) => {
  const text = draft(locale);
  const own = fieldNames.filter((name) => locale !== 'fi' || !isOfTranslation(name));

  test('has every field with its explanation above it, the required ones first', () => {
    const lines = text.split('\n');
    const places = own.map((name) => lines.findIndex((line) => new RegExp(`^#?${name}:`).test(line)));
    const explained = own.map((name, index) => [
      name,
      lines
        .slice(0, places[index])
        .reverse()
        .findIndex((line) => !line.startsWith('#')) > 0,
    ]);
    expect(explained).toEqual(own.map((name) => [name, true]));
    const last = Math.max(...own.filter(isRequired).map((name) => places[own.indexOf(name)] ?? 0));
    const firstOptional = Math.min(...own.filter((name) => !isRequired(name) && name !== 'draft').map((name) => places[own.indexOf(name)] ?? 0));
    expect(last).toBeLessThan(firstOptional);
  });

  test('invents no fact: only title, day of writing and draft are filled in', () => {
    expect(text.match(/^\w+: .*$/gm)).toEqual([`title: ${locale === 'fi' ? 'Uusi hanke' : 'New project'}`, 'updated: 2026-11-24', 'draft: true']);
  });

  test('cannot be published as it is: whatever is to be filled in is missed', () => {
    withWorkspace((dir) => {
      writeFileSync(join(dir, `projects/uusi.${locale}.md`), text.replace('draft: true\n', ''));
      const errors = load(dir).faults.filter(({ level, place }) => level === 'error' && place.file.endsWith(`uusi.${locale}.md`));
      const missed = errors.filter(({ code }) => code.startsWith('required')).map(({ values }) => values.key);
      expect(missed).toEqual(expect.arrayContaining(['summary', 'fund', 'sources.url', 'sources.covers', 'checked']));
      expect(errors.filter(({ code }) => code === 'sectionEmpty')).toHaveLength(2);
    });
  });

  test('becomes valid fields when every # of an example is taken away and the empty ones are filled', () => {
    const filled = text
      .replace(/^( *)#(?=\w| {2})/gm, '$1')
      .replace('summary:', 'summary: Hankkeessa tehdään jotakin hyödyllistä.')
      .replace('topics:', 'topics: [turvapaikka]')
      .replace('fund:', 'fund: amif')
      .replace('start:', 'start: 2026')
      .replace('- url:', '- url: https://example.fi/a')
      .replace('covers:', 'covers: kaikki')
      .replace('checked:', 'checked: 2026-11-24');
    const uncommented = filled.replace(/^ +(?:amif|rrf|amif-\d): .*\n/gm, '');
    // An example that could be taken for an answer is refused by the check, and nothing else is.
    const refused = faultsIn(uncommented);
    expect(refused.filter(({ code, values }) => !String(values.value).includes('…') && code !== 'businessIdDigit')).toEqual([]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(
      new Set(['notDate', 'notNumber', 'notHttps', 'notProjectCode', 'businessIdDigit', 'notForeignId', ...(locale === 'fi' ? [] : ['notFingerprint'])]),
    );
    expect(own.filter((name) => !new RegExp(`^${name}:`, 'm').test(uncommented))).toEqual([]);
  });

  test('lists the funds with their objectives, and the words that are allowed, in its language', () => {
    const [amif] = fundChoices(goodContent, locale);
    expect(text).toContain(`#   amif: ${amif?.title} (AMIF)`);
    expect(text).toContain(`#   amif-1: ${amif?.objectives[0]?.title}`);
    expect(text).toContain('project, operating.');
    expect(text).toContain('funded, cofunded, nextgeneration.');
    expect(text.includes('human, machine, machine-reviewed.')).toBe(locale !== 'fi');
    expect(draft(locale, 'rrf')).not.toContain('#   amif-1:');
  });

  test('has the required headings, empty', () => {
    const { description, goals } = messagesOf(locale).project.section;
    expect(text).toMatch(new RegExp(`\\n---\\n\\n## ${description}\\n\\n## ${goals}\\n$`));
  });
});
