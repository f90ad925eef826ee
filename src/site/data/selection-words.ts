import type { Fund } from '#catalogue/fund.ts';
import { groupBy } from '#catalogue/group-by.ts';
import type { Locale } from '#catalogue/locale.ts';
import { activeFilters, type Selection } from '#selection/selection.ts';
import { filterNames } from '#words/codes.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';

/** What narrows a selection, in the words of the list's title: `Päättynyt, AMIF`; empty when nothing does. */
export function filtersAlone(selection: Selection, funds: readonly Fund[], locale: Locale): string {
  const { describeAlone } = namesIn(funds, locale);
  return formatsOf(messagesOf(locale).language).list(activeFilters(selection).map(describeAlone));
}

/** The same with the names of the filters: `Tila: Päättynyt; Rahasto: AMIF, ISF`; empty when nothing narrows it. */
export function filtersByName(selection: Selection, funds: readonly Fund[], locale: Locale): string {
  const { describe, nameParameter } = namesIn(funds, locale);
  const formats = formatsOf(messagesOf(locale).language);
  const named = groupBy(activeFilters(selection), ({ parameter }) => nameParameter(parameter));
  const t = translatorOf(locale, 'filters');
  return [...named].map(([name, filters]) => t('named', { name, value: formats.list(filters.map(describe)) })).join('; ');
}

function namesIn(funds: readonly Fund[], locale: Locale) {
  return filterNames({
    locale,
    funds,
    formats: formatsOf(messagesOf(locale).language),
    filters: translatorOf(locale, 'filters'),
    status: translatorOf(locale, 'status'),
    programmes: translatorOf(locale, 'funds'),
    quality: translatorOf(locale, 'quality'),
  });
}
