import { useTranslations } from 'next-intl';
import type { WordReport } from '#catalogue/search-report.ts';
import type { Notice } from '#selection/parse.ts';
import { changeSelection } from '#selection/selection.ts';
import { useSite } from '../shell/use-site.ts';
import type { ProjectSearchProps } from './list-props.ts';
import styles from './notices.module.css';
import { SuggestionText } from './suggestion-text.tsx';

/** What of the address could not be followed. A bad date leads to its field. */
export function ListNotices({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useTranslations('notices');
  if (notices.length === 0) return null;
  return (
    <ul className="notice plain">
      {notices.map((notice) => (
        <li key={`${notice.kind} ${notice.parameter} ${notice.value}`}>{sentence(notice)}</li>
      ))}
    </ul>
  );

  function sentence({ kind, parameter, value }: Notice) {
    if (kind === 'longQuery') return t('longQuery');
    if (kind === 'manyWords') return t('manyWords', { value });
    if (kind === 'unknownValue') return t('unknownValue', { parameter, value });
    return <a href={`#${parameter}`}>{t(kind, { value })}</a>;
  }
}

/** How many of the other words are named. */
const maxNamed = 8;

type SearchWordsProps = Pick<ProjectSearchProps, 'words' | 'running' | 'selection' | 'count' | 'funds'>;

/**
 * Says what a search did besides looking for the words as they were written, also when that found nothing. Where it found
 * something: how to turn that off, and how to see what ran at a time that the query names.
 */
export function SearchWords({ words, running, selection, count, funds }: SearchWordsProps) {
  const t = useTranslations('search');
  const { listHref } = useSite();
  const told = words.filter((word) => word.way !== undefined && (word.way !== 'itself' || word.also.length > 0));
  const suggestions = count > 0 ? running : [];
  if (told.length + suggestions.length === 0) return null;
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
        {suggestions.map((suggestion) => (
          <li key={suggestion.value} className={styles.way}>
            <a href={`${listHref(suggestion.without)}#results`}>
              <SuggestionText suggestion={suggestion} funds={funds} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function WordLine({ word: { written, way, locale, also, synonyms }, count }: { readonly word: WordReport; readonly count: number }) {
  const t = useTranslations('search');
  const { formats } = useSite();
  const words = formats.list(also.slice(0, maxNamed).map((word) => (synonyms.includes(word) ? t('synonym', { word }) : word)));
  if (way === 'otherLanguage') return t('otherLanguage', { written, language: formats.languageName(locale) });
  if (way === 'itself') return t('also', { written, words });
  return way === 'oneError' || way === 'twoErrors' ? t('corrected', { written, words, count }) : t('resembling', { written, words, count });
}
