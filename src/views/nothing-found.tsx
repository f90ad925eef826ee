import { useTranslations } from 'next-intl';
import { changeSelection, everything } from '../domain/selection';
import type { ProjectSearchProps, WayOn } from './project-search';
import { useFilterNames } from './use-filter-names';
import { useSite } from './use-site';

type NothingFoundProps = Pick<ProjectSearchProps, 'words' | 'waysOn' | 'suggestions' | 'selection' | 'funds'>;

/** Which part of a selection gave nothing, and what would. */
export function NothingFound({ words, waysOn, suggestions, selection, funds }: NothingFoundProps) {
  const t = useTranslations('search');
  const { formats, listHref } = useSite();
  const lost = words.filter((word) => word.way === undefined).map((word) => word.written);
  return (
    <div className="prose-list">
      {lost.length === 0 ? null : <p>{t('lost', { words: formats.list(lost) })}</p>}
      {lost.length === 0 && words.length > 1 ? <p>{t('notTogether')}</p> : null}
      <ul>
        {waysOn.map((way) => (
          <li key={`${way.parameter} ${way.value}`}>
            <a href={`${listHref(way.without)}#results`}>
              <WayText way={way} funds={funds} />
            </a>
          </li>
        ))}
        {suggestions.map((word) => (
          <li key={word}>
            <a href={`${listHref(changeSelection(selection, { q: word }))}#results`}>{t('try', { word })}</a>
          </li>
        ))}
        <li>
          <a href={listHref(everything)}>{t('everything')}</a>
        </li>
      </ul>
    </div>
  );
}

function WayText({ way, funds }: { readonly way: WayOn } & Pick<NothingFoundProps, 'funds'>) {
  const t = useTranslations('search');
  const { describe, nameParameter } = useFilterNames(funds);
  const { parameter, value, count } = way;
  if (parameter === 'word') return t('withoutWord', { word: value, count });
  return t('without', { name: nameParameter(parameter), value: describe({ parameter, value }), count });
}
