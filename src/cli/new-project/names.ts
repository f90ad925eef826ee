import { defaultLocale, type Locale, type Localized } from '#catalogue/locale.ts';
import { readYamlFile } from '#content/check/yaml-file.ts';
import { projectSchema, siteSchema } from '#content/schema/schema.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { CommandError } from '../command.ts';

/** The languages in which a project must have a file, as the site's settings say. */
export function requiredLocales(dir: string): readonly Locale[] {
  return readYamlFile(dir, 'site.yml', siteSchema).value?.requiredLocales ?? [defaultLocale];
}

/**
 * The names of a project as typed, in the order of the languages.
 * @throws CommandError when there are more names than languages, or one that no title can be
 */
export function readNames(typed: readonly string[], languages: readonly Locale[], locale: Locale): Localized<string> {
  const t = translatorOf(locale, 'editing');
  if (typed.length > languages.length) throw new CommandError(t('namesTooMany', { count: String(typed.length), languages: String(languages.length) }));
  return Object.fromEntries(typed.map((name, index) => [languages[index], checkName(name, locale)])) as Localized<string>;
}

/** A name without spaces around it. @throws CommandError when it cannot be a title */
export function checkName(name: string, locale: Locale): string {
  const { title } = projectSchema.shape;
  const read = title.safeParse(name.normalize('NFC'));
  if (read.success) return read.data;
  throw new CommandError(translatorOf(locale, 'editing')('nameBad', { name, min: String(title.minLength), max: String(title.maxLength) }));
}

/** How the languages call themselves: `Suomeksi, In English`. */
export function languageNames(languages: readonly Locale[]): string {
  return languages.map((language) => messagesOf(language).language.name).join(', ');
}
