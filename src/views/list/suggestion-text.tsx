import { useTranslations } from 'next-intl';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { Selection } from '#selection/parameters.ts';
import { activeFilters, everything } from '#selection/selection.ts';
import { useSite } from '../shell/use-site.ts';
import type { Suggestion } from './list-props.ts';
import { useFilterNames } from './use-filter-names.ts';

/** What another selection would show, and how many projects. */
export function SuggestionText({
  suggestion: { parameter, value, count, without, changes = {} },
  names,
}: {
  readonly suggestion: Suggestion;
  readonly names: CodeNames;
}) {
  const t = useTranslations('search');
  const { describe, nameParameter, quote } = useFilterNames(names);
  const describeChanges = useChanges(names);
  if (parameter === 'word') return t('withoutWord', { word: value, count });
  if (parameter === 'wordAlone') return t('wordAlone', { word: value, count });
  if (parameter === 'q') return t('withoutQuery', { query: quote(value), count });
  if (parameter === 'resembling') return t('nearWord', { word: value, count });
  if (parameter === 'read') {
    return t('read', { filters: describeChanges(changes), search: without.q === '' ? 'none' : 'some', query: quote(without.q), count });
  }
  return t('without', { name: nameParameter(parameter), value: describe({ parameter, value }), count });
}

/** Words for what a change of a selection narrows and puts in order: `Tila: Päättynyt, Rahasto: AMIF`. */
export function useChanges(names: CodeNames): (changes: Partial<Selection>) => string {
  const t = useTranslations();
  const { formats } = useSite();
  const { describeByName } = useFilterNames(names);
  return (changes) => {
    const order = changes.sort === undefined ? [] : [t('filters.named', { name: t('filters.sort'), value: t(`list.sort.${changes.sort}`) })];
    return formats.list([...describeByName(activeFilters({ ...everything, ...changes })), ...order]);
  };
}
