import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Correspondence, DataField } from '#catalogue/data-field.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { CalendarTime } from '../parts/period.tsx';
import prose from '../parts/prose.module.css';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { CorrespondenceTable } from './correspondence-table.tsx';
import { DictionaryTable } from './dictionary-table.tsx';
import { lawAddresses } from './legal-bases.tsx';

export type DictionaryProps = {
  readonly fields: readonly DataField[];
  /** Our fields beside those of Article 49 and of Kohesio. */
  readonly correspondences: readonly Correspondence[];
  readonly names: Pick<Catalogue, 'funds' | 'topics'>;
  /** How many projects are published. */
  readonly projects: number;
  /** The file that explains the columns of the Article 49 list, when there is one. */
  readonly article49?: string;
  /** Where the tables' columns are described for machines, when they are. */
  readonly csvw?: string;
  /** The path of the schema of the JSON file. */
  readonly jsonSchema?: string;
  readonly today: CalendarDay;
};

/** Every field of the open data: meaning, rules, example, law, how much of it is filled in. */
export function DictionaryView({ frame, fields, correspondences, ...props }: DictionaryProps & { readonly frame: PageFrame }) {
  const { names, projects, article49, csvw, jsonSchema, today } = props;
  const t = useTranslations('dictionary');
  const openData = useTranslations('openData');
  const tables = useTranslations('tableFile');
  const quality = useTranslations('quality');
  const { href } = useSite();
  const linkTo = (address: string) => (words: ReactNode) => <a href={address}>{words}</a>;
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} />
      <PageHead trail={[{ text: openData('heading'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className="wrap section section-tight parts">
        <div className={prose.prose}>
          <p>{quality.rich('asOf', { count: projects, date: () => <CalendarTime date={today} /> })}</p>
          <p>{t.rich('basisNote', { regulation: linkTo(lawAddresses.common), recovery: linkTo(lawAddresses.recovery) })}</p>
          <p>{t.rich('more', { files: linkTo(href({ name: 'openData' })) })}</p>
          <p>{tables('cells')}</p>
          {csvw === undefined ? null : <p>{t.rich('csvw', { file: linkTo(csvw) })}</p>}
          {jsonSchema === undefined ? null : <p>{t.rich('jsonSchema', { file: linkTo(jsonSchema) })}</p>}
          {article49 === undefined ? null : <p>{t.rich('article49', { file: linkTo(article49), meta: linkTo(`${href({ name: 'api' })}#shape`) })}</p>}
        </div>
        <section>
          <h2 id="project-fields">{t('projects')}</h2>
          <p className="note">{t('projectsNote')}</p>
          <DictionaryTable caption={t('projects')} fields={fields.filter(({ record }) => record === 'project')} names={names} />
        </section>
        <section>
          <h2 id="fund-fields">{t('funds')}</h2>
          <p className="note">{t('fundsNote')}</p>
          <DictionaryTable caption={t('funds')} fields={fields.filter(({ record }) => record === 'fund')} names={names} />
        </section>
        <section>
          <h2 id="correspondence">{t('correspondence.heading')}</h2>
          <p className="note">{t('correspondence.note')}</p>
          <CorrespondenceTable rows={correspondences} />
        </section>
      </div>
    </>
  );
}
