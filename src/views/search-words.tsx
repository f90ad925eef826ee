import { useTranslations } from 'next-intl';
import type { WordReport } from '../domain/search-report';
import { changeSelection } from '../domain/selection';
import type { ProjectSearchProps } from './project-search';
import styles from './search-words.module.css';
import { useSite } from './use-site';

/** How many of the other words are named. */
const mostNamed = 8;

/** Says what a search did besides looking for the words as they were written, and how to turn that off. */
export function SearchWords({ words, selection, count }: Pick<ProjectSearchProps, 'words' | 'selection' | 'count'>) {
  const t = useTranslations('search');
  const { listHref } = useSite();
  const told = words.filter((word) => word.way !== undefined && (word.way !== 'itself' || word.also.length > 0));
  if (told.length === 0 || count === 0) return null;
  return (
    <div className={styles.words}>
      <ul>
        {told.map((word) => (
          <li key={word.written}>
            <WordLine word={word} />
          </li>
        ))}
      </ul>
      <a href={`${listHref(changeSelection(selection, { exact: true }))}#results`}>{t('exactly')}</a>
    </div>
  );
}

function WordLine({ word: { written, way, locale, also } }: { readonly word: WordReport }) {
  const t = useTranslations('search');
  const { formats } = useSite();
  const words = formats.list(also.slice(0, mostNamed));
  if (way === 'otherLanguage') return t('otherLanguage', { written, language: formats.languageName(locale) });
  if (way === 'itself') return t('also', { written, words });
  return way === 'oneError' || way === 'twoErrors' ? t('corrected', { written, words }) : t('resembling', { written, words });
}
