import { id as idKind, maxIdLength } from '#catalogue/fact-kinds.ts';
import { projectFacts } from '#catalogue/facts.ts';
import { defaultLocale, type Locale, type Localized } from '#catalogue/locale.ts';
import { readYamlFile } from '#content/check/site.ts';
import { idOfName, suggestId } from '#content/check/suggest.ts';
import { type ContentFile, listFiles } from '#content/edit/files.ts';
import { readRaw, valueAt } from '#content/edit/matter.ts';
import { contentShapes } from '#content/schema/kinds.ts';
import { judge } from '#content/schema/schema.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { CommandError } from '../command.ts';

/** The languages in which a project must have a file, as the site's settings say. */
export function requiredLocales(dir: string): readonly Locale[] {
  return readYamlFile(dir, 'site.yml', contentShapes.site).value?.requiredLocales ?? [defaultLocale];
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
  const { is: title } = projectFacts.title;
  const read = judge(title, name.normalize('NFC'));
  if (read.value !== undefined) return read.value;
  throw new CommandError(translatorOf(locale, 'editing')('nameBad', { name, min: String(title.least), max: String(title.most) }));
}

/** How the languages call themselves: `Suomeksi, In English`. */
export function languageNames(languages: readonly Locale[]): string {
  return languages.map((language) => messagesOf(language).language.name).join(', ');
}

/** Ids that cannot be given any more, each with the project that has or had it. */
export type TakenIds = ReadonlyMap<string, string>;

/** The ids and former ids of the projects in a content folder, also of those with faults. */
export function takenIds(dir: string): TakenIds {
  const files = listFiles(dir).filter(({ collection }) => collection === 'projects');
  return new Map([...files.flatMap(formerIds), ...files.map(({ id }) => [id, id] as const)]);
}

function formerIds({ id, path }: ContentFile): readonly (readonly [string, string])[] {
  const aliases = valueAt(readRaw(path)?.matter ?? '', ['aliases']);
  return [aliases]
    .flat()
    .filter((alias) => typeof alias === 'string')
    .map((alias) => [alias, id]);
}

/**
 * The id for a new project: the one that was asked for, or one made from its name.
 * @throws CommandError when it is not an id or is taken, with one that is free
 */
export function newId(typed: string | undefined, name: string, taken: TakenIds, locale: Locale): string {
  const t = translatorOf(locale, 'editing');
  const id = typed ?? idOfName(name);
  if (typed === undefined && !isId(id)) throw new CommandError(t('idFromName', { name }));
  if (!isId(id)) {
    const suggestion = freeId(suggestId(id), taken);
    throw new CommandError(isId(suggestion) ? t('idBad', { id, suggestion }) : t('idBadPlain', { id, max: maxIdLength }));
  }
  const owner = taken.get(id);
  if (owner === undefined) return id;
  const suggestion = freeId(id, taken);
  throw new CommandError(owner === id ? t('idTaken', { id, suggestion }) : t('idFormer', { id, owner, suggestion }));
}

/** The id itself, or the first of `id-2`, `id-3` … that nobody has. */
export function freeId(id: string, taken: TakenIds): string {
  for (let number = 2, free = id; ; number++) {
    if (!taken.has(free)) return free;
    const ending = `-${number}`;
    free = id.slice(0, maxIdLength - ending.length).replace(/-$/, '') + ending;
  }
}

const projectId = idKind();

function isId(id: string): boolean {
  return judge(projectId, id).issues.length === 0;
}
