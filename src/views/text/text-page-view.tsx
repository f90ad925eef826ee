import { useTranslations } from 'next-intl';
import type { Catalogue, GlossaryEntry, Page } from '#catalogue/catalogue.ts';
import { pickLocale } from '#catalogue/locale.ts';
import type { Site } from '#catalogue/site.ts';
import { classes } from '../parts/classes.ts';
import { useFeedbackAddress } from '../parts/feedback.tsx';
import { CalendarTime } from '../parts/period.tsx';
import { Prose } from '../parts/prose.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './text-page-view.module.css';

export type TextPageProps = { readonly page: Page; readonly site: Site; readonly glossary: Catalogue['glossary'] };

/** A page of prose; it may end with the owner's contact details or the glossary. */
export function TextPageView({ frame, page, site, glossary }: TextPageProps & { readonly frame: PageFrame }) {
  const t = useTranslations('textPage');
  const project = useTranslations('project');
  const { formats, pick } = useSite();
  const { value: text, lang } = pick(page.texts);
  return (
    <>
      <PageMeta frame={frame} title={text.title} description={text.summary} />
      <PageHead title={text.title} lead={text.summary} lang={lang} />
      <div className={classes('wrap section', styles.page)}>
        {lang === undefined ? null : <p className="notice">{project('fallback', { language: formats.languageName(lang) })}</p>}
        <Prose html={text.body} lang={lang} />
        {frame.route?.name === 'about' ? <Origin site={site} /> : null}
        {page.contact ? <Contact site={site} frame={frame} /> : null}
        {page.glossary ? <Glossary entries={glossary} /> : null}
        <p className="note">{t.rich('updated', { date: () => <CalendarTime date={text.updated} /> })}</p>
      </div>
    </>
  );
}

/** Who wrote the texts and whether the owner has had them checked, and up to which day the catalogue has all projects: as the settings say it. */
function Origin({ site: { textsChecked, completeUpTo } }: Pick<TextPageProps, 'site'>) {
  const t = useTranslations('textPage');
  const footer = useTranslations('footer');
  return (
    <section>
      <h2 id="origin">{t('origin')}</h2>
      <p>
        {textsChecked === undefined ? footer('drafted') : footer.rich('textsChecked', { date: () => <CalendarTime date={textsChecked} /> })} {t('sourceRules')}
      </p>
      {completeUpTo === undefined ? null : <p>{t.rich('completeUpTo', { date: () => <CalendarTime date={completeUpTo} /> })}</p>}
    </section>
  );
}

/** Who runs the service and where feedback goes, as far as that is announced; that feedback has no address the footer says. */
function Contact({ site: { unit: announced, feedbackEmail: email }, frame }: { readonly site: Site; readonly frame: PageFrame }) {
  const t = useTranslations('textPage');
  const feedback = useTranslations('feedback');
  const { pick } = useSite();
  const unit = announced && pick(announced);
  const address = useFeedbackAddress(frame);
  return (
    <section>
      <h2 id="contact">{t('contact')}</h2>
      {unit === undefined && email === undefined ? null : (
        <dl className={styles.terms}>
          {unit === undefined ? null : (
            <div>
              <dt>{t('unit')}</dt>
              <dd lang={unit.lang}>{unit.value}</dd>
            </div>
          )}
          {email === undefined ? null : (
            <div>
              <dt>{t('email')}</dt>
              <dd>
                <a href={`mailto:${email}`}>{email}</a>
              </dd>
            </div>
          )}
        </dl>
      )}
      {unit === undefined ? <p>{t('noUnit')}</p> : null}
      {address === undefined ? null : (
        <p>
          <a href={address}>{feedback('give')}</a>
        </p>
      )}
    </section>
  );
}

function Glossary({ entries }: { readonly entries: readonly GlossaryEntry[] }) {
  const t = useTranslations('textPage');
  const { locale } = useSite();
  return (
    <section>
      <h2 id="glossary">{t('glossary')}</h2>
      <dl className={styles.terms}>
        {entries.map(({ abbreviation, expansion }) => {
          const picked = pickLocale(expansion, locale);
          return (
            <div key={abbreviation}>
              <dt>{abbreviation}</dt>
              <dd lang={picked.locale === locale ? undefined : picked.locale}>{picked.value}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
