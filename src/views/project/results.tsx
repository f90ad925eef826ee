import { useTranslations } from 'next-intl';
import { precisionOf } from '#catalogue/date.ts';
import type { Source } from '#catalogue/fund.ts';
import { groupBy } from '#catalogue/group-by.ts';
import type { Project, ProjectText } from '#catalogue/project.ts';
import { ResultValue } from '../keys/result-value.tsx';
import { Prose } from '../parts/prose.tsx';
import { sourceName } from '../parts/source-list.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './results.module.css';

/** What has come of the project: numbers first, each with the time and the source that it is from, then words. Nothing where neither is known. */
export function ProjectResults({ project }: { readonly project: Project }) {
  const t = useTranslations('project');
  const { formats, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const { sections, results, sources } = text;
  if (results.length === 0 && sections.results === undefined) return null;
  // Numbers of one source and time are followed by them once.
  const groups = groupBy(results, ({ source, until }) => `${until} ${source}`);
  const { before, after } = aroundList(
    sections.results ?? '',
    results.map(({ value }) => formats.count(value)),
  );
  return (
    <section className={styles.results}>
      <h2>{t('section.results')}</h2>
      {before === '' ? null : <Prose html={before} lang={lang} />}
      {[...groups].map(([key, figures]) => (
        <ResultFigures key={key} figures={figures} sources={sources} lang={lang} />
      ))}
      {after === '' ? null : <Prose html={after} lang={lang} />}
    </section>
  );
}

/** What stands before and after the list that tells the same numbers in words; without such a list all of it stands after them. */
function aroundList(html: string, numbers: readonly string[]): { readonly before: string; readonly after: string } {
  const start = html.indexOf('<ul>');
  const end = html.indexOf('</ul>') + '</ul>'.length;
  const items = html.slice(start, end).split('</li>').slice(0, -1);
  const isTold = start >= 0 && items.every((item) => numbers.some((number) => item.includes(number)));
  return isTold ? { before: html.slice(0, start), after: html.slice(end) } : { before: '', after: html };
}

type Figure = ProjectText['results'][number];

type ResultFiguresProps = { readonly figures: readonly Figure[]; readonly sources: readonly Source[]; readonly lang: string | undefined };

function ResultFigures({ figures, sources, lang }: ResultFiguresProps) {
  const t = useTranslations('project');
  const { formats } = useSite();
  const [{ until, source }] = figures as readonly [Figure];
  const link = (
    <a href={source} lang={lang}>
      {sourceName(source, sources)}
    </a>
  );
  return (
    <>
      <ul className={styles.figures} lang={lang}>
        {figures.map(({ value, moreThan, text }) => (
          <li key={text}>
            <ResultValue value={value} moreThan={moreThan} /> {text}
          </li>
        ))}
      </ul>
      <p className={styles.source}>
        {t('resultsUntil', { date: formats.date(until), precision: precisionOf(until) })} {t.rich('resultsSource', { source: () => link })}
      </p>
    </>
  );
}
