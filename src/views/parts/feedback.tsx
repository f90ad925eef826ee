import { useTranslations } from 'next-intl';
import { fillFeedbackForm, mailAddress } from '#catalogue/site.ts';
import styles from '../project/project-aside.module.css';
import { usePageFrame } from '../shell/use-page-frame.ts';
import { useSite } from '../shell/use-site.ts';

/**
 * How to report an error in a project's information: on the owner's form, or else by e-mail, with the project, the page and
 * the revision filled in. While no channel is announced, that is said, and what to mention.
 * @param title of the project, in the language of its text
 */
export function ReportError({ id, title }: { readonly id: string; readonly title: string }) {
  const t = useTranslations('feedback');
  const { locale } = useSite();
  const { feedback = {}, origin, paths, revision = '' } = usePageFrame();
  const address = origin + paths[locale];
  if (feedback.form !== undefined) return <ReportLink href={fillFeedbackForm(feedback.form, { id, address, revision })} />;
  if (feedback.email !== undefined) return <ReportLink href={mailAddress(feedback.email, t('subject', { title }), t('body', { id, address, revision }))} />;
  return <p className="note">{t.rich('notAnnounced', { id, revision, code: (text) => <code>{text}</code> })}</p>;
}

function ReportLink({ href }: { readonly href: string }) {
  const t = useTranslations('feedback');
  return (
    <a className={`${styles.report} screen-only`} href={href}>
      {t('report')}
    </a>
  );
}
