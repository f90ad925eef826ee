import { defaultLocale, type Locale, locales } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { nearest } from '#content/check/suggest.ts';
import type { ContentFile } from '#content/edit/files.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError } from './command.ts';

/**
 * The translations a person means by ids (`move`: all of them; `move.en`: one), or all there are.
 * @throws CommandError when an id is unknown, with the nearest one, or has no translation
 */
export function askedTranslations(files: readonly ContentFile[], ids: readonly string[], all: boolean, locale: Locale): readonly ContentFile[] {
  const t = translatorOf(locale, 'editing');
  const projects = files.filter(({ collection }) => collection === 'projects');
  const translations = projects.filter((file) => file.locale !== defaultLocale);
  if (all && ids.length > 0) throw new CommandError(t('allAndIds'));
  if (!all && ids.length === 0) throw new CommandError(t('nothingAsked', { example: projects[0]?.id ?? 'id' }));
  return all ? translations : [...new Set(ids.flatMap((id) => translationsOf(projects, id, locale)))];
}

function translationsOf(projects: readonly ContentFile[], asked: string, locale: Locale): readonly ContentFile[] {
  const t = translatorOf(locale, 'editing');
  const language = locales.find((other) => asked.endsWith(`.${other}`));
  const id = language === undefined ? asked : asked.slice(0, -language.length - 1);
  const own = projects.filter((file) => file.id === id);
  if (own.length === 0) {
    const suggestion = nearest(id, [...new Set(projects.map((file) => file.id))]);
    throw new CommandError(suggestion === undefined ? t('unknownProject', { id }) : t('unknownProjectSuggest', { id, suggestion }));
  }
  const found = own.filter((file) => (language === undefined ? file.locale !== defaultLocale : file.locale === language));
  const original = found.find((file) => file.locale === defaultLocale);
  if (original !== undefined) throw new CommandError(t('notATranslation', { path: fileLabel(original.path) }));
  if (found.length === 0) throw new CommandError(t('noTranslation', { id: asked }));
  return found;
}
