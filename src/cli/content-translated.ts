import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultLocale, type Locale, locales } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { nearest } from '#content/check/suggest.ts';
import { type ContentFile, listFiles } from '#content/edit/files.ts';
import { joinRaw, readRaw } from '#content/edit/matter.ts';
import { markdownAt, markTranslation, missingParts } from '#content/edit/translations.ts';
import { contentFileName } from '#content/read/content-file.ts';
import { fingerprintOf } from '#content/read/fingerprint.ts';
import { sectionNames, translatorOf } from '#words/messages.ts';
import { CommandError, createRun, exitCodes } from './command.ts';
import { existingContentDir } from './requested-paths.ts';

/**
 * `npm run content:translated -- <id>`: writes into translations which text they were made from.
 * Exit codes: 0 done, 1 a translation that lacks a part of its original was left as it is and the others were marked, 2 it could not
 * be done, and nothing was written.
 */
export const run = createRun({
  name: 'content:translated',
  options: { all: { kind: 'flag' } },
  takesOperands: true,
  help: (locale) => {
    const t = translatorOf(locale, 'editing');
    return {
      purpose: t('translatedPurpose'),
      operands: t('translatedOperands'),
      options: { all: t('allHelp') },
      examples: [
        ['move', t('translatedExample')],
        ['move.en', t('translatedOneExample')],
        ['--all', t('translatedAllExample')],
      ],
    };
  },
  work: ({ values, operands, locale, io }) => {
    const files = listFiles(existingContentDir(locale));
    const marks = requestedTranslations(files, operands, values.all, locale).map((file) => markOf(file, locale));
    for (const { path, text } of marks) if (text !== undefined) writeFileSync(path, text);
    const incomplete = marks.filter(({ isComplete }) => !isComplete);
    io.stdout.write(linesOf(marks.filter(({ isComplete }) => isComplete)));
    io.stderr.write(linesOf(incomplete));
    return incomplete.length > 0 ? exitCodes.faults : exitCodes.fine;
  },
});

/** What a translation becomes, what is said of it, and whether it has all parts of its original. */
type Mark = { readonly path: string; readonly text?: string; readonly said: string; readonly isComplete: boolean };

function linesOf(marks: readonly Mark[]): string {
  return marks.map(({ said }) => `${said}\n`).join('');
}

/** Marks one translation, without writing it. @throws CommandError when it or its original cannot be read */
function markOf({ id, path, locale: language }: ContentFile, locale: Locale): Mark {
  const t = translatorOf(locale, 'editing');
  const originalPath = join(dirname(path), contentFileName(id, defaultLocale));
  const [original, own, raw] = [markdownAt(originalPath), markdownAt(path), readRaw(path)];
  if (original === undefined) throw new CommandError(t('unreadable', { path: fileLabel(originalPath) }));
  if (own === undefined || raw === undefined) throw new CommandError(t('unreadable', { path: fileLabel(path) }));
  const missing = missingParts({ file: own, locale: language }, { file: original, locale: defaultLocale }, sectionNames());
  if (missing.length > 0) return { path, said: t('notMarked', { path: fileLabel(path), missing: missing.join(', ') }), isComplete: false };
  const value = fingerprintOf(original);
  const marked = markTranslation(raw, value);
  const values = { path: fileLabel(path), value };
  if (marked === undefined) return { path, said: t('markedAlready', values), isComplete: true };
  return { path, text: joinRaw(marked), said: t('marked', values), isComplete: true };
}

/**
 * The translations a person means by ids (`move`: all of them; `move.en`: one), or all there are.
 * @throws CommandError when an id is unknown, with the nearest one, or has no translation
 */
function requestedTranslations(files: readonly ContentFile[], ids: readonly string[], all: boolean, locale: Locale): readonly ContentFile[] {
  const t = translatorOf(locale, 'editing');
  const projects = files.filter(({ collection }) => collection === 'projects');
  const translations = projects.filter((file) => file.locale !== defaultLocale);
  if (all && ids.length > 0) throw new CommandError(t('allAndIds'));
  if (!all && ids.length === 0) throw new CommandError(t('nothingAsked', { example: projects[0]?.id ?? 'id' }));
  return all ? translations : [...new Set(ids.flatMap((id) => translationsOf(projects, id, locale)))];
}

function translationsOf(projects: readonly ContentFile[], typed: string, locale: Locale): readonly ContentFile[] {
  const t = translatorOf(locale, 'editing');
  const language = locales.find((other) => typed.endsWith(`.${other}`));
  const id = language === undefined ? typed : typed.slice(0, -language.length - 1);
  const own = projects.filter((file) => file.id === id);
  if (own.length === 0) {
    const suggestion = nearest(id, [...new Set(projects.map((file) => file.id))]);
    throw new CommandError(suggestion === undefined ? t('unknownProject', { id }) : t('unknownProjectSuggest', { id, suggestion }));
  }
  const found = own.filter((file) => (language === undefined ? file.locale !== defaultLocale : file.locale === language));
  const original = found.find((file) => file.locale === defaultLocale);
  if (original !== undefined) throw new CommandError(t('notATranslation', { path: fileLabel(original.path) }));
  if (found.length === 0) throw new CommandError(t('noTranslation', { id: typed }));
  return found;
}
