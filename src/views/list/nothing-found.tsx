import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { everything, withoutFilters } from '#selection/selection.ts';
import { useSite } from '../shell/use-site.ts';
import type { EmptyReason, ProjectSearchProps } from './list-props.ts';
import { SuggestionText } from './suggestion-text.tsx';
import { useFilterNames } from './use-filter-names.ts';

/** The reasons name no fund and no topic. */
const nothingNamed = { funds: [], topics: [] };

type NothingFoundProps = Pick<ProjectSearchProps, 'offers' | 'suggestions' | 'topics' | 'selection' | 'names' | 'total'> & { readonly reason: EmptyReason };

/** Which part of a selection gave nothing, and what would. */
export function NothingFound({ reason, offers, suggestions, topics, selection, names, total }: NothingFoundProps) {
  const t = useTranslations('search');
  const { listHref } = useSite();
  return (
    <div className="prose-list">
      <p>
        <Reason reason={reason} />
      </p>
      <ul>
        {[...offers, ...suggestions].map((suggestion) => (
          <li key={`${suggestion.parameter} ${suggestion.value}`}>
            <a href={`${listHref(suggestion.without)}#results`}>
              <SuggestionText suggestion={suggestion} names={names} />
            </a>
          </li>
        ))}
        <li>
          <a href={listHref(withoutFilters(selection))}>{t('everything', { count: total })}</a>
        </li>
      </ul>
      {topics.length === 0 ? null : <Topics topics={topics} names={names} />}
    </div>
  );
}

/** What there are projects on. */
function Topics({ topics, names }: Pick<NothingFoundProps, 'topics' | 'names'>) {
  const t = useTranslations('search');
  const { listHref } = useSite();
  const { nameOf } = useFilterNames(names);
  return (
    <p>
      {t.rich('topics', {
        topics: () =>
          topics.map(({ value, count }, index) => (
            <Fragment key={value}>
              {index === 0 ? null : ', '}
              <a href={`${listHref({ ...everything, topic: [value] })}#results`}>{t('topic', { topic: nameOf('topic', value), count })}</a>
            </Fragment>
          )),
      })}
    </p>
  );
}

function Reason({ reason }: { readonly reason: EmptyReason }) {
  const t = useTranslations('search.nothing');
  const { formats } = useSite();
  const { quote } = useFilterNames(nothingNamed);
  if (reason.kind === 'lost' || reason.kind === 'onlyFunds') {
    return t(reason.kind, { words: formats.list(reason.words.map(quote)), count: reason.words.length });
  }
  if (reason.kind === 'filtered' || reason.kind === 'filteredNearest') return t(reason.kind, { count: reason.count, filters: reason.filters });
  return reason.kind === 'filters' ? t('filters', { filters: reason.filters }) : t(reason.kind);
}
