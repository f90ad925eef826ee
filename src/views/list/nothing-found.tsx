import { useTranslations } from 'next-intl';
import type { Selection } from '#selection/parameters.ts';
import { activeFilters, changeSelection, everything, selectionQuery } from '#selection/selection.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { useSite } from '../shell/use-site.ts';
import { TopicLinks } from '../topics/topic-links.tsx';
import type { EmptyReason, ProjectSearchProps, Suggestion } from './list-props.ts';
import styles from './nothing-found.module.css';
import { SuggestionText } from './suggestion-text.tsx';
import { useFilterNames } from './use-filter-names.ts';

/** The reasons name no fund and no topic. */
const nothingNamed = { funds: [], topics: [] };

/** What was asked for, that nothing is there, which part of it gave nothing, and what that does not mean. */
export function NothingHead({ reason, selection, names, total }: Pick<ProjectSearchProps, 'selection' | 'names' | 'total'> & { readonly reason: EmptyReason }) {
  const t = useTranslations('search');
  const list = useTranslations('list');
  const { listHref, formats } = useSite();
  const { describeAlone } = useFilterNames(names);
  return (
    <div className={styles.nothing}>
      <h2 id="results" tabIndex={-1}>
        {list('nothing', { filters: formats.list(describeAlone(activeFilters(selection))) })}
      </h2>
      <p>
        <Reason reason={reason} /> {reason.kind === 'lost' ? t('notMissing', { count: total }) : null}
      </p>
      {isFiltered(reason) ? (
        <p>
          <a href={`${listHref(searchAlone(selection))}#results`}>{t('withoutFilters', { count: reason.count })}</a>
        </p>
      ) : null}
    </div>
  );
}

/** Whether what is searched for is there, and the filters leave it out. */
function isFiltered(reason: EmptyReason): reason is Extract<EmptyReason, { readonly kind: 'filtered' | 'filteredNearest' }> {
  return reason.kind === 'filtered' || reason.kind === 'filteredNearest';
}

/** The search of a selection without its filters, in the same order and form. */
function searchAlone({ q, exact, sort, view }: Selection): Selection {
  return changeSelection(everything, { q, exact, sort, view });
}

/** Whether words are searched for and nothing else narrows the list: then the words alone can be at fault. */
export function isPlainSearch(selection: Selection): boolean {
  return selection.q !== '' && activeFilters(selection).every(({ parameter }) => parameter === 'q' || parameter === 'exact');
}

/** The search itself, to be changed, in place of filters that could only leave out more. */
export function SearchAgain({ selection }: Pick<ProjectSearchProps, 'selection'>) {
  const kept = new URLSearchParams(selectionQuery(searchAlone(selection)));
  kept.delete('q');
  return (
    <SearchBox words={selection.q}>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </SearchBox>
  );
}

/** How many words of the catalogue that resemble one not found are named. */
const maxNear = 3;

/** What finds something instead: less of what was asked for, words that resemble it, topics; and what was searched. */
export function NothingFound({
  reason,
  offers,
  suggestions,
  topics,
  selection,
  names,
  total,
}: Pick<ProjectSearchProps, 'offers' | 'suggestions' | 'topics' | 'selection' | 'names' | 'total'> & { readonly reason: EmptyReason }) {
  const { listHref } = useSite();
  const near = suggestions.filter(({ parameter }) => parameter === 'resembling').slice(0, maxNear);
  const told = isFiltered(reason) ? selectionQuery(searchAlone(selection)) : undefined;
  const others = [...offers, ...suggestions.filter(({ parameter }) => parameter !== 'resembling')].filter(({ without }) => selectionQuery(without) !== told);
  return (
    <div className={styles.parts}>
      {others.length === 0 ? null : (
        <ul className="link-list">
          {others.map((suggestion) => (
            <li key={`${suggestion.parameter} ${suggestion.value}`}>
              <a href={`${listHref(suggestion.without)}#results`}>
                <SuggestionText suggestion={suggestion} names={names} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {near.length === 0 ? null : <NearWords near={near} />}
      <TopicLinks topics={topics} count={total} wide={isPlainSearch(selection)} />
      {selection.q === '' || isFiltered(reason) ? null : <Searched exact={selection.exact} />}
    </div>
  );
}

function NearWords({ near }: { readonly near: readonly Suggestion[] }) {
  const t = useTranslations('search');
  const { listHref } = useSite();
  return (
    <section>
      <h2>{t('nearWords')}</h2>
      <ul className={styles.words}>
        {near.map(({ value, without, count }) => (
          <li key={value}>
            <a href={`${listHref(without)}#results`}>{t('nearWord', { word: value, count })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the words were looked for, and what to try. */
function Searched({ exact }: { readonly exact: boolean }) {
  const t = useTranslations('search');
  return (
    <section>
      <h2>{t('searched')}</h2>
      <p>{t(exact ? 'searchedExactly' : 'searchedWhere')}</p>
      <ul>
        <li>{t('checkSpelling')}</li>
        <li>{t('tryWider')}</li>
        <li>{t.rich('ownCase', { link: (words) => <a href="https://migri.fi">{words}</a> })}</li>
      </ul>
    </section>
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
