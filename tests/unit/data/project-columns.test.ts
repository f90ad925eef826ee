import { describe, expect, test } from 'vitest';
import { withFunds } from '#catalogue/catalogue.ts';
import { gaps } from '#catalogue/completeness.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { projectFieldNames, projectFields, toProjectRecord } from '#data/project-record.ts';
import { cellOf, columnWords, projectColumns, projectLabels } from '#data/project-table.ts';
import { listProject } from '#selection/listed-project.ts';
import { gapWords } from '#words/codes.ts';
import { messagesOf } from '#words/messages.ts';
import { day, published } from '../../support/make-file.ts';

const forms = new Map(projectFields.map(({ name, form }) => [name, form]));
const records = withFunds(published, published.projects).map((entry) => toProjectRecord(listProject(entry, day), { origin: 'https://a.fi', today: day }));

/** What the fact is called of which a gap says that it is missing. */
function gapNameOf(gap: (typeof gaps)[number], locale: Locale): string {
  return gapWords(gap, { locale, messages: messagesOf(locale) }).name;
}

describe('the columns of tables', () => {
  test('are those of every field that is not prose, in the order of the fields', () => {
    const fields = [...new Set(projectColumns.map(({ field }) => field))];
    expect(fields).toEqual(projectFieldNames.filter((field) => forms.get(field) !== 'prose'));
  });

  test('have names that differ and that need no quotes anywhere', () => {
    const names = projectColumns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*(_[a-z]{2})?$/);
  });

  test('are one for each language where a field is in languages, and two where it is a code', () => {
    const namesOf = (field: string) => projectColumns.filter((column) => column.field === field).map(({ name }) => name);
    expect(namesOf('title')).toEqual(locales.map((locale) => `title_${locale}`));
    expect(namesOf('status')).toEqual(['status', 'statusLabel']);
    expect(namesOf('gaps')).toEqual(['gaps', 'gapsLabel']);
    expect(namesOf('translation')).toEqual(locales.flatMap((locale) => [`translation_${locale}`, `translationLabel_${locale}`]));
    for (const [field, form] of forms) if (form === 'code') expect(namesOf(field)).toHaveLength(2);
  });

  test('have words of their own in every language', () => {
    for (const locale of locales) {
      const words = projectColumns.map((column) => columnWords(column, locale));
      expect(new Set(words.map(({ label }) => label)).size).toBe(words.length);
      for (const { label, description } of words) expect([label, description].join()).not.toMatch(/[{}]|undefined/);
    }
  });

  test('say every code of the published projects in words', () => {
    for (const locale of locales) {
      const labelOf = projectLabels(locale, published);
      for (const column of projectColumns.filter(({ inWords }) => inWords)) {
        const codes = projectColumns.find(({ name }) => name === column.name.replace('Label', '')) ?? column;
        for (const record of records) {
          const [code, label] = [codes, column].map((one) => cellOf(one, record, labelOf));
          if (code === null) expect(label).toBeNull();
          expect([label ?? []].flat()).toHaveLength([code ?? []].flat().length);
          for (const words of [label ?? []].flat()) expect(words).toMatch(/^\p{L}.*[^\s<>]$/u);
        }
      }
    }
  });

  test('say what is missing, not what is there', () => {
    const [record] = records;
    const wordsOf = (locale: Locale, gap: string) => record && projectLabels(locale, published)('gaps', record, gap);
    expect(wordsOf('fi', 'startUnknown')).toBe('Alkamispäivää ei tiedetä');
    expect(wordsOf('en', 'titleDescriptive')).toBe('The title is descriptive, not official');
    expect(wordsOf('fi', 'checkDue')).toBe('Tarkistuksesta on vähintään 12 kuukautta');
    expect(wordsOf('en', 'noText-fi')).toBe('The text is missing (language: Finnish)');
    for (const locale of locales) for (const gap of gaps) expect(wordsOf(locale, gap)).not.toBe(gapNameOf(gap, locale));
  });

  test('know no words for a field that is no code', () => {
    const [record] = records;
    expect(() => record && projectLabels('fi', published)('title', record)).toThrow(RangeError);
  });

  test('marked as required are never empty', () => {
    const labelOf = projectLabels('en', published);
    for (const column of projectColumns.filter(({ required }) => required))
      for (const record of records) expect(cellOf(column, record, labelOf)).not.toBeNull();
  });
});
