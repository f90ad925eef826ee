import { useTranslations } from 'next-intl';
import type { Project } from '#catalogue/project.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './project-neighbours.module.css';

/** The projects before and after this one in the list. */
export function ProjectNeighbours({ previous, next }: { readonly previous: Project | undefined; readonly next: Project | undefined }) {
  const t = useTranslations('project');
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className={styles.neighbours} aria-label={t('others')}>
      <div>{previous === undefined ? null : <Neighbour label={t('previous')} project={previous} />}</div>
      <div>{next === undefined ? null : <Neighbour label={t('next')} project={next} />}</div>
    </nav>
  );
}

function Neighbour({ label, project }: { readonly label: string; readonly project: Project }) {
  const { href, pick } = useSite();
  const { value, lang } = pick(project.texts);
  return (
    <>
      <small>{label}</small>
      <a href={href({ name: 'projects', id: project.id })} lang={lang}>
        {value.title}
      </a>
    </>
  );
}
