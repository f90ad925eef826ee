import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DataQuality } from '#catalogue/completeness.ts';
import { monthsOfRules } from '#words/codes.ts';
import { CalendarTime } from '../parts/period.tsx';
import prose from '../parts/prose.module.css';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { QualityByFund } from './by-fund.tsx';
import { QualityFields } from './fields.tsx';
import { QualityLanguages } from './languages.tsx';

export type DataQualityProps = { readonly quality: DataQuality };

/** The state of the data: what is known of how many projects, by field, fund and language, and why the rest is missing. */
export function DataQualityView({ frame, quality }: DataQualityProps & { readonly frame: PageFrame }) {
  const t = useTranslations('quality');
  const footer = useTranslations('footer');
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className="wrap section section-tight parts">
        <p>{t.rich('asOf', { count: quality.projects, date: () => <CalendarTime date={quality.today} /> })}</p>
        <section>
          <h2 id="fields">{t('fields')}</h2>
          <p className="note">{t('fieldsNote')}</p>
          <QualityFields fields={quality.fields} />
        </section>
        <section>
          <h2 id="funds">{t('byFund')}</h2>
          <p className="note">{t('byFundNote')}</p>
          <QualityByFund fields={quality.fields} funds={quality.funds} />
        </section>
        <section>
          <h2 id="languages">{t('languages')}</h2>
          {/* The columns count translations by machine; who drafted the texts is another matter. */}
          {frame.textsChecked === undefined ? <p className="note">{footer('drafted')}</p> : null}
          <QualityLanguages languages={quality.languages} />
        </section>
        <QualityReasons />
      </div>
    </>
  );
}

/** Why information is missing, in plain words. */
function QualityReasons() {
  const t = useTranslations('quality');
  const { href } = useSite();
  const term = (words: ReactNode) => <strong>{words}</strong>;
  return (
    <section className={prose.prose}>
      <h2 id="why">{t('why')}</h2>
      <p>{t('whySources')}</p>
      <ul>
        <li>{t.rich('whyFunding', { term })}</li>
        <li>{t.rich('whyResults', { term, ...monthsOfRules.noResults })}</li>
        <li>{t.rich('whyOptional', { term })}</li>
        <li>{t.rich('whyCertainty', { term })}</li>
        <li>{t.rich('whyChecks', { term, ...monthsOfRules.checkDue })}</li>
      </ul>
      <p>{t.rich('more', { about: (words) => <a href={href({ name: 'about' })}>{words}</a> })}</p>
    </section>
  );
}
