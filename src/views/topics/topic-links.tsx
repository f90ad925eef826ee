import { useTranslations } from 'next-intl';
import type { Topic } from '#catalogue/code-names.ts';
import { everything } from '#selection/selection.ts';
import { classes } from '../parts/classes.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './topic-links.module.css';

/** A topic and how many projects it has. */
export type TopicCount = { readonly topic: Topic; readonly count: number };

type TopicLinksProps = {
  readonly topics: readonly TopicCount[];
  /** How many projects there are in all. */
  readonly count: number;
  /** Has the whole width of the page. */
  readonly wide?: boolean;
};

/** The topics as ways into the list, and after them all projects; the whole cell leads on. */
export function TopicLinks({ topics, count, wide = false }: TopicLinksProps) {
  const t = useTranslations('topics');
  const { href, listHref, pick } = useSite();
  return (
    <nav className={styles.nav} aria-labelledby="topics">
      <h2 id="topics">{t('heading')}</h2>
      <ul className={classes(styles.topics, wide && styles.wide)}>
        {topics.map(({ topic, count: own }) => (
          <Cell
            key={topic.id}
            href={listHref({ ...everything, topic: [topic.id] })}
            name={pick(topic.name).value}
            lang={pick(topic.name).lang}
            count={own}
            covers={pick(topic.covers).value}
          />
        ))}
        <Cell href={href({ name: 'projects' })} name={t('all')} count={count} covers={t('allCovers')} />
      </ul>
    </nav>
  );
}

type CellProps = {
  readonly href: string;
  readonly name: string;
  readonly lang?: string | undefined;
  readonly count: number;
  readonly covers: string;
};

function Cell({ href, name, lang, count, covers }: CellProps) {
  const t = useTranslations('topics');
  const { formats } = useSite();
  return (
    <li>
      <a href={href}>
        <span lang={lang}>{name}</span>
        <span className="hidden-text">{t('projects', { count })}</span>
      </a>
      <b aria-hidden="true">{formats.count(count)}</b>
      <p lang={lang}>{covers}</p>
    </li>
  );
}
