import { useTranslations } from 'next-intl';
import type { Topic } from '#catalogue/topic.ts';
import { everything } from '#selection/selection.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './topics.module.css';

/** A topic and how many projects it has. */
export type TopicCount = { readonly topic: Topic; readonly count: number };

/** The topics as ways into the list, and after them all projects; the whole cell leads on. */
export function TopicLinks({ topics, count }: { readonly topics: readonly TopicCount[]; readonly count: number }) {
  const t = useTranslations('home');
  const { href, listHref, pick } = useSite();
  return (
    <nav className={styles.nav} aria-labelledby="topics">
      <h2 id="topics">{t('topics')}</h2>
      <ul className={styles.topics}>
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
        <Cell href={href({ name: 'projects' })} name={t('everything')} count={count} covers={t('everythingCovers')} />
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
  const t = useTranslations('home');
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
