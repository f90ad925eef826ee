import { useTranslations } from 'next-intl';
import { type Project, sections } from '#catalogue/project.ts';
import { Prose } from '../parts/prose.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './project-text.module.css';
import { TextNotices } from './text-notices.tsx';

/** The sections of a project's text, with honest notes on what it is not. */
export function ProjectText({ project, ended }: { readonly project: Project; readonly ended: boolean }) {
  const t = useTranslations('project');
  const { pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  return (
    <div className={styles.text}>
      <TextNotices project={project} />
      {sections.map((section) => {
        const html = text.sections[section];
        const missing = section === 'results' && ended;
        if (html === undefined && !missing) return null;
        return (
          <section key={section} aria-labelledby={section}>
            <h2 id={section}>{t(`section.${section}`)}</h2>
            {html === undefined ? <p className="note">{t('noResults')}</p> : <Prose html={html} lang={lang} />}
          </section>
        );
      })}
    </div>
  );
}
