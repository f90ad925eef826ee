import { join } from 'node:path';
import { defaultLocale, type Locale } from '#catalogue/locale.ts';
import { nearest } from '#content/check/suggest.ts';
import { listFiles } from '#content/edit/files.ts';
import { readRaw, valueAt } from '#content/edit/matter.ts';
import { contentFileName } from '#content/read/content-file.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError } from '../command.ts';

/** A fund that a project can name, in the words of one language. */
export type FundChoice = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly objectives: readonly { readonly id: string; readonly title: string }[];
};

/** The funds of a content folder in a language, or in the default one where there is no file in it. */
export function fundChoices(dir: string, locale: Locale): readonly FundChoice[] {
  const files = listFiles(dir).filter(({ collection }) => collection === 'funds');
  const ids = [...new Set(files.map(({ id }) => id))];
  return ids.map((id) => {
    const own = files.some((file) => file.id === id && file.locale === locale) ? locale : defaultLocale;
    const matter = readRaw(join(dir, 'funds', contentFileName(id, own)))?.matter ?? '';
    const objectives = valueAt(matter, ['objectives']);
    return {
      id,
      code: String(valueAt(matter, ['code']) ?? id),
      title: String(valueAt(matter, ['title']) ?? id),
      objectives: Array.isArray(objectives) ? (objectives as FundChoice['objectives']) : [],
    };
  });
}

/** The id of a fund. @throws CommandError when there is no fund with it, with the nearest one */
export function checkFund(fund: string, funds: readonly FundChoice[], locale: Locale): string {
  const t = translatorOf(locale, 'editing');
  const ids = funds.map(({ id }) => id);
  if (ids.includes(fund)) return fund;
  const suggestion = nearest(fund, ids);
  const values = { fund, allowed: ids.join(', ') };
  throw new CommandError(suggestion === undefined ? t('fundUnknown', values) : t('fundUnknownSuggest', { ...values, suggestion }));
}
