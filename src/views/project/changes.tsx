import { useTranslations } from 'next-intl';
import { nameOfChange, type ProjectChange } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import styles from '../changes/change-facts.module.css';
import { ChangeFacts, ChangeTime } from '../changes/change-facts.tsx';
import { classes } from '../parts/classes.ts';
import { CalendarTime } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';

/** How many changes a project's page tells. */
const shown = 8;

type ProjectChangesProps = { readonly changes: readonly ProjectChange[] | undefined; readonly names: CodeNames };

/** When the facts of a project have changed and how, newest first; nothing where they have not, or where the history is not known. Not on paper, which has the state of a day. */
export function ProjectChanges({ changes = [], names }: ProjectChangesProps) {
  const t = useTranslations('changes');
  const { href } = useSite();
  if (changes.length === 0 || addedOn(changes) !== undefined) return null;
  const rest = changes.length - shown;
  return (
    <section className={classes(styles.changes, 'screen-only')}>
      <h2 id="changes">{t('projectHeading')}</h2>
      <ol className={styles.list}>
        {changes.slice(0, shown).map((change) => (
          <li key={nameOfChange(change)}>
            <h3>
              <CalendarTime date={change.day} />
              {changes.some((other) => other !== change && other.day === change.day) ? <ChangeTime change={change} /> : null}
            </h3>
            <ChangeFacts change={change} names={names} />
          </li>
        ))}
      </ol>
      <p className="note">
        {rest > 0 ? t('rest', { count: rest }) : null} <a href={href({ name: 'changes' })}>{t('all')}</a>
      </p>
    </section>
  );
}

/** That nothing has changed since the project came into the catalogue; nothing where something has. */
export function UnchangedSince({ changes = [] }: Pick<ProjectChangesProps, 'changes'>) {
  const t = useTranslations('changes');
  const day = addedOn(changes);
  return day === undefined ? null : t.rich('onlyPublished', { date: () => <CalendarTime date={day} /> });
}

/** The day on which a project came into the catalogue, if that is all that has happened. */
function addedOn([latest, ...others]: readonly ProjectChange[]): ProjectChange['day'] | undefined {
  return latest?.kind === 'published' && others.length === 0 ? latest.day : undefined;
}
