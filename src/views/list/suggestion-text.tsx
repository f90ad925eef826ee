import { useTranslations } from 'next-intl';
import { type PartialDate, precisionOf } from '#catalogue/date.ts';
import type { Fund } from '#catalogue/fund.ts';
import { useSite } from '../shell/use-site.ts';
import type { Suggestion } from './list-props.ts';
import { useFilterNames } from './use-filter-names.ts';

/** What another selection would show, and how many projects. */
export function SuggestionText({
  suggestion: { parameter, value, count, without },
  funds,
}: {
  readonly suggestion: Suggestion;
  readonly funds: readonly Fund[];
}) {
  const t = useTranslations('search');
  const { describe, nameParameter } = useFilterNames(funds);
  if (parameter === 'word') return t('withoutWord', { word: value, count });
  if (parameter === 'wordAlone') return t('wordAlone', { word: value, count });
  if (parameter === 'resembling') return t('try', { word: value, count });
  if (parameter === 'running') return <RunningText date={value as PartialDate} q={without.q} count={count} />;
  return t('without', { name: nameParameter(parameter), value: describe({ parameter, value }), count });
}

/** What runs at a time, and what is still searched for then. */
function RunningText({ date, q, count }: { readonly date: PartialDate; readonly q: string; readonly count: number }) {
  const t = useTranslations('search');
  const { formats } = useSite();
  const { quote } = useFilterNames([]);
  return t('running', {
    search: q === '' ? 'none' : 'some',
    query: quote(q),
    precision: precisionOf(date),
    date: formats.date(date),
    month: formats.month(date),
    year: date.slice(0, 4),
    count,
  });
}
