import { useTranslations } from 'next-intl';
import type { ProjectChange } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import styles from '../changes/change-facts.module.css';
import { ChangeFacts } from '../changes/change-facts.tsx';
import { CalendarTime } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';

/** How many days of changes a project's page tells. */
const shown = 8;

/** When the facts of a project have changed and how, newest first; nothing where the history is not known. */
export function ProjectChanges({ changes, names }: { readonly changes: readonly ProjectChange[] | undefined; readonly names: CodeNames }) {
  const t = useTranslations('changes');
  const { href } = useSite();
  const [latest] = changes ?? [];
  if (changes === undefined || latest === undefined) return null;
  const rest = changes.length - shown;
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes">{t('projectHeading')}</h2>
      {changes.length === 1 && latest.kind === 'published' ? (
        <p>{t.rich('onlyPublished', { date: () => <CalendarTime date={latest.day} /> })}</p>
      ) : (
        <ol className={styles.list}>
          {changes.slice(0, shown).map((change) => (
            <li key={`${change.day} ${change.id}`}>
              <h3>
                <CalendarTime date={change.day} />
              </h3>
              <ChangeFacts change={change} names={names} />
            </li>
          ))}
        </ol>
      )}
      <p className="note">
        {rest > 0 ? t('rest', { count: rest }) : null} <a href={href({ name: 'changes' })}>{t('all')}</a>
      </p>
    </section>
  );
}
