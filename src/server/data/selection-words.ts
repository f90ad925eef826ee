import type { Fund } from '../../domain/fund';
import { groupBy } from '../../domain/group-by';
import type { Locale } from '../../domain/locale';
import { activeFilters, type Selection } from '../../domain/selection';
import { filterNames } from '../../i18n/filter-names';
import { formatsOf } from '../../i18n/formats';
import { messagesOf, translatorOf } from '../../i18n/messages';

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
