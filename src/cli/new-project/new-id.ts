import type { Locale } from '#catalogue/locale.ts';
import { suggestId } from '#content/check/suggest.ts';
import { type ContentFile, listFiles } from '#content/edit/files.ts';
import { valueAt } from '#content/edit/matter.ts';
import { readRaw } from '#content/edit/raw-file.ts';
import { idSchema } from '#content/schema/values.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError } from '../command.ts';

/** Ids that cannot be given any more, each with the project that has or had it. */
export type TakenIds = ReadonlyMap<string, string>;

const longest = 60;

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
export function newId(asked: string | undefined, name: string, taken: TakenIds, locale: Locale): string {
  const t = translatorOf(locale, 'editing');
  const id = asked ?? suggestId(name);
  if (asked === undefined && !isId(id)) throw new CommandError(t('idFromName', { name }));
  if (!isId(id)) {
    const suggestion = freeId(suggestId(id), taken);
    throw new CommandError(isId(suggestion) ? t('idBad', { id, suggestion }) : t('idBadPlain', { id, max: longest }));
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
    free = id.slice(0, longest - ending.length).replace(/-$/, '') + ending;
  }
}

function isId(id: string): boolean {
  return idSchema.safeParse(id).success;
}
