import { useTranslations } from 'next-intl';
import { precisionOf } from '#catalogue/date.ts';
import { type Project, shortNameOf } from '#catalogue/project.ts';
import { ResultValue } from '../keys/result-value.tsx';
import { sourceName } from '../parts/source-list.tsx';
import { SectionHeading } from '../shell/section-heading.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './results.module.css';

/** A project and the place of one of its results among them. */
export type FoundResult = { readonly project: Project; readonly place: number };

type ResultFiguresProps = {
  readonly results: readonly FoundResult[];
  /** How many projects have results in numbers. */
  readonly count: number;
  /** How many projects have ended. */
  readonly ended: number;
};

/** Results in numbers, each with its period, its project and its source. */
export function ResultFigures({ results, count, ended }: ResultFiguresProps) {
  const t = useTranslations('home');
  return (
    <>
      <SectionHeading text={t('results')} about={t('resultsText', { count, ended })} />
      <ul className={styles.results}>
        {results.map((result) => (
          <ResultFigure key={result.project.id} result={result} />
        ))}
      </ul>
    </>
  );
}

function ResultFigure({ result: { project, place } }: { readonly result: FoundResult }) {
  const t = useTranslations('home');
  const { formats, href, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const result = text.results[place];
  if (result === undefined) return null;
  return (
    <li>
      <p>
        <ResultValue {...result} /> <span lang={lang}>{result.text}</span>{' '}
        {t('until', { date: formats.date(result.until), precision: precisionOf(result.until) })}
      </p>
      <p className={styles.from}>
        <a href={href({ name: 'projects', id: project.id })} lang={lang}>
          {shortNameOf(project, text)}
        </a>
        <br />
        {t.rich('source', {
          link: (words) => (
            <a href={result.source} lang={lang}>
              {words}
            </a>
          ),
          name: sourceName(result.source, text.sources),
        })}
      </p>
    </li>
  );
}
