import { useTranslations } from 'next-intl';
import type { WordReport } from '#catalogue/search-report.ts';
import { isTyped, parameters } from '#selection/parameters.ts';
import type { Notice } from '#selection/parse.ts';
import { activeFilters, changeSelection } from '#selection/selection.ts';
import { classes } from '../parts/classes.ts';
import { useSite } from '../shell/use-site.ts';
import type { ProjectSearchProps } from './list-props.ts';
import styles from './notices.module.css';
import { SuggestionText, useChanges } from './suggestion-text.tsx';
import { TypedFault } from './typed-fault.tsx';
import { useFilterNames } from './use-filter-names.ts';

/** The faults in what was typed: into a field, or as a date into the search. */
export function faultsIn(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ kind, parameter }) => isTyped(parameter) || !aboutAddress.has(kind));
}

const aboutAddress: ReadonlySet<Notice['kind']> = new Set(['unknownValue', 'longQuery', 'manyWords']);

/** What of the address could not be followed. A fault in a field leads there; two ends the wrong way round can be exchanged at once. */
export function ListNotices({ notices, selection, axis, names }: Pick<ProjectSearchProps, 'notices' | 'selection' | 'axis' | 'names'>) {
  const t = useTranslations('notices');
  const { listHref, formats } = useSite();
  const { describeAlone } = useFilterNames(names);
  if (notices.length === 0) return null;
  const faults = faultsIn(notices);
  const kinds = new Set(faults.map(({ parameter }) => (parameters[parameter].kind === 'amount' ? 'amount' : 'date')));
  const [kind = 'date', other] = kinds;
  return (
    <div className={classes('notice', styles.notices, faults.length > 0 && styles.fault)}>
      {faults.length === 0 ? null : <h3>{t(`check.${other === undefined ? kind : 'both'}`)}</h3>}
      <ul className="plain">
        {notices.map((notice) => (
          <li key={`${notice.kind} ${notice.parameter} ${notice.value}`}>{sentence(notice)}</li>
        ))}
      </ul>
    </div>
  );

  function sentence(notice: Notice) {
    const { kind, parameter, value, instead } = notice;
    if (kind === 'longQuery') return t('longQuery');
    if (kind === 'manyWords') return t('manyWords', { value });
    if (kind === 'unknownValue') return t('unknownValue', { parameter, value });
    const swapped = instead && changeSelection(selection, instead);
    return (
      <>
        <a href={`#${parameter}`}>
          <TypedFault notice={notice} axis={axis} />
        </a>
        {swapped === undefined ? null : (
          <>
            {' '}
            <a href={`${listHref(swapped)}#results`}>
              {t('swap', { range: formats.list(describeAlone(activeFilters(swapped).filter((filter) => Object.hasOwn(instead ?? {}, filter.parameter)))) })}
            </a>
          </>
        )}
      </>
    );
  }
}

/** How many of the other words are named. */
const maxNamed = 8;

type SearchWordsProps = Pick<ProjectSearchProps, 'words' | 'unsearched' | 'offers' | 'readAs' | 'selection' | 'count' | 'names'>;

/**
 * Says that the words of a query were read as filters, or what a search did besides looking for the words as they were written, also when that found nothing. Where it found
 * something: how to turn that off, and which of the words may be filters.
 */
export function SearchWords({ words, unsearched, offers, readAs, selection, count, names }: SearchWordsProps) {
  const t = useTranslations('search');
  const { listHref, formats } = useSite();
  const { quote } = useFilterNames(names);
  const told = words.filter(({ way, also }) => way === 'otherLanguage' || (way !== undefined && also.length > 0));
  const suggestions = count > 0 ? offers : [];
  if (readAs !== undefined) return <ReadAs {...readAs} names={names} />;
  if (told.length + unsearched.length + suggestions.length === 0) return null;
  return (
    <div className={styles.words}>
      <ul>
        {told.map((word) => (
          <li key={word.written}>
            <WordLine word={word} count={count} />
          </li>
        ))}
        {count === 0 || told.length === 0 ? null : (
          <li className={styles.way}>
            <a href={`${listHref(changeSelection(selection, { exact: true }))}#results`}>{t('exactly')}</a>
          </li>
        )}
        {unsearched.length === 0 ? null : <li>{t('unsearched', { words: formats.list(unsearched.map(quote)), count: unsearched.length })}</li>}
        {suggestions.map((suggestion) => (
          <li key={suggestion.value} className={styles.way}>
            <a href={`${listHref(suggestion.without)}#results`}>
              <SuggestionText suggestion={suggestion} names={names} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words that became filters, and the way back to searching for them. */
function ReadAs({ written, changes, instead, names }: NonNullable<ProjectSearchProps['readAs']> & Pick<ProjectSearchProps, 'names'>) {
  const t = useTranslations('search');
  const { listHref } = useSite();
  const { quote } = useFilterNames(names);
  const filters = useChanges(names)(changes);
  return (
    <div className={styles.words}>
      <p>
        {filters === '' ? t('readAsAll', { query: quote(written) }) : t('readAs', { query: quote(written), filters })}{' '}
        <a className={styles.way} href={`${listHref(instead)}#results`}>
          {t('searchWords')}
        </a>
      </p>
    </div>
  );
}

function WordLine({ word: { written, way, locale, also, synonyms, foreign }, count }: { readonly word: WordReport; readonly count: number }) {
  const t = useTranslations('search');
  const { formats } = useSite();
  if (foreign !== undefined) return t('translated', { written, language: formats.languageName(foreign), words: formats.list(synonyms) });
  const words = formats.list(also.slice(0, maxNamed).map((word) => (synonyms.includes(word) ? t('synonym', { word }) : word)));
  if (way === 'otherLanguage') return t('otherLanguage', { written, language: formats.languageName(locale) });
  if (way === 'itself') return t('also', { written, words });
  return way === 'oneError' || way === 'twoErrors' ? t('corrected', { written, words, count }) : t('resembling', { written, words, count });
}
