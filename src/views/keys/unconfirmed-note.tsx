import { useTranslations } from 'next-intl';
import { classes } from '../parts/classes.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './unconfirmed-note.module.css';

/** What "not confirmed" means, said once for all projects that are shown; nothing when all of them are confirmed. */
export function UnconfirmedNote({
  projects,
  className,
}: {
  readonly projects: readonly { readonly fundConfirmed: boolean }[];
  readonly className?: string | undefined;
}) {
  const t = useTranslations('list');
  const { href } = useSite();
  if (projects.every(({ fundConfirmed }) => fundConfirmed)) return null;
  return (
    <p className={classes('note', styles.note, className)}>
      {t.rich('unconfirmed', {
        strong: (words) => <strong>{words}</strong>,
        link: (words) => <a href={href({ name: 'about' })}>{words}</a>,
      })}
    </p>
  );
}
