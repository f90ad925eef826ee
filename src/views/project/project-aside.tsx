import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import { ReportError } from '../parts/feedback.tsx';
import { FileLinks } from '../parts/file-links.tsx';
import { CalendarTime } from '../parts/period.tsx';
import { SourceList } from '../parts/source-list.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './project-aside.module.css';
import type { ProjectProps } from './project-view.tsx';

/** What backs the page, where to read more, and what else the fund pays for. */
export function ProjectAside({ project, fund, related, files }: FundedProject & Pick<ProjectProps, 'related' | 'files'>) {
  const t = useTranslations('project');
  const data = useTranslations('files');
  const { href, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const notes = [project.officialTitle ? undefined : t('descriptiveTitle')].filter((note) => note !== undefined);
  return (
    <aside className={styles.aside} aria-label={t('aside')}>
      {text.website === undefined ? null : (
        <div className="card">
          <h2>{t('website')}</h2>
          <SourceList sources={[{ url: text.website, covers: text.title }]} lang={lang} />
        </div>
      )}
      <div className="card">
        <h2>{t('sources')}</h2>
        <SourceList sources={text.sources} lang={lang} />
        {notes.map((note) => (
          <p key={note} className="note">
            {note}
          </p>
        ))}
        <p className="note">{t.rich('checked', { date: () => <CalendarTime date={project.checked} /> })}</p>
        <ReportError id={project.id} title={text.title} />
      </div>
      <div className="card screen-only">
        <h2>{data('ofProject')}</h2>
        <FileLinks files={files} />
      </div>
      {related.length === 0 ? null : (
        <div className="card screen-only">
          <h2>{t('related')}</h2>
          <ul className="link-list">
            {related.map((other) => (
              <li key={other.id}>
                <a href={href({ name: 'projects', id: other.id })} lang={pick(other.texts).lang}>
                  {pick(other.texts).value.title}
                </a>
              </li>
            ))}
            <li>
              <a href={href({ name: 'funds', id: fund.id })}>{t('allOfFund')}</a>
            </li>
          </ul>
        </div>
      )}
    </aside>
  );
}
