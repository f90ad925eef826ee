import { useTranslations } from 'next-intl';
import { type ProjectChange, toldFacts } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import { nameOfFact, wordValue } from '#words/changes.ts';
import { classes } from '../parts/classes.ts';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { ProjectChanges } from './changes.tsx';
import styles from './removed-view.module.css';

export type RemovedProps = {
  readonly removal: ProjectChange;
  /** All that happened to it, newest first. */
  readonly changes: readonly ProjectChange[];
  readonly names: CodeNames;
};

/** A project that is in the catalogue no more: when it was removed, what was last published of it, and ways on. */
export function RemovedView({ frame, removal, changes, names }: RemovedProps & { readonly frame: PageFrame }) {
  const t = useTranslations('removed');
  const site = useTranslations('site');
  const { formats, href, pick } = useSite();
  const { value: title, lang } = pick(removal.titles);
  const lead = t('lead', { date: formats.date(removal.day) });
  const facts = useLastFacts(removal, names);
  return (
    <>
      <PageMeta frame={frame} title={title} description={lead} noindex />
      <PageHead trail={[{ text: site('projects'), href: href({ name: 'projects' }) }]} title={title} lang={lang} />
      <div className={classes('wrap section section-tight parts', styles.page)}>
        <p className="notice">{lead}</p>
        {facts.length === 0 ? null : (
          <section>
            <h2 id="last">{t('heading')}</h2>
            <FactGrid facts={facts} />
          </section>
        )}
        <ProjectChanges changes={changes} names={names} />
        <section className="screen-only">
          <h2 id="others">{t('search')}</h2>
          <SearchBox />
        </section>
      </div>
    </>
  );
}

/** What was last published, but for the title and for what is as it usually is. */
function useLastFacts({ last }: ProjectChange, names: CodeNames): readonly Fact[] {
  const { locale, formats, messages } = useSite();
  const wording = { locale, formats, messages, ...names, say: useTranslations() };
  return toldFacts.flatMap(({ name: fact, otherwise, absent }): readonly Fact[] => {
    const value = last?.facts[fact];
    if (value === undefined || value === (otherwise ?? absent) || (Array.isArray(value) && value.length === 0)) return [];
    const { text, lang } = wordValue({ fact }, value, wording);
    return [
      [
        nameOfFact({ fact }, wording),
        <span key={fact} lang={lang}>
          {text}
        </span>,
      ],
    ];
  });
}
