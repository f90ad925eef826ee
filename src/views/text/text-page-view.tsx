import { useTranslations } from 'next-intl';
import type { Catalogue, GlossaryEntry, Page } from '#catalogue/catalogue.ts';
import { pickLocale } from '#catalogue/locale.ts';
import type { Site } from '#catalogue/site.ts';
import { classes } from '../parts/classes.ts';
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
        {page.contact ? <Contact site={site} /> : null}
        {page.glossary ? <Glossary entries={glossary} /> : null}
        <p className="note">{t.rich('updated', { date: () => <CalendarTime date={text.updated} /> })}</p>
      </div>
    </>
  );
}

function Contact({ site }: { readonly site: Site }) {
  const t = useTranslations('textPage');
  const { pick } = useSite();
  const unit = site.unit === undefined ? undefined : pick(site.unit);
  const email = site.feedbackEmail;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('contact')}</h2>
      <dl className={styles.terms}>
        <dt>{t('unit')}</dt>
        <dd lang={unit?.lang}>{unit?.value ?? t('notAnnounced')}</dd>
        <dt>{t('email')}</dt>
        <dd>{email === undefined ? t('notAnnounced') : <a href={`mailto:${email}`}>{email}</a>}</dd>
      </dl>
    </section>
  );
}

function Glossary({ entries }: { readonly entries: readonly GlossaryEntry[] }) {
  const t = useTranslations('textPage');
  const { locale } = useSite();
  return (
    <section aria-labelledby="glossary">
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
