import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Ending, pathToFile } from '#addresses/files.ts';
import { type Completeness, type DataQuality, missingOf } from '#catalogue/completeness.ts';
import type { PartialDate } from '#catalogue/date.ts';
import type { Fund } from '#catalogue/fund.ts';
import type { Project } from '#catalogue/project.ts';
import { contentLicence } from '#catalogue/site.ts';
import type { Selection } from '#selection/parameters.ts';
import { everything, selectionQuery } from '#selection/selection.ts';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { CalendarTime } from '../parts/period.tsx';
import prose from '../parts/prose.module.css';
import { useGapNames } from '../parts/use-gap-names.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './open-data-view.module.css';

type OpenDataFactsProps = { readonly quality: DataQuality; readonly revision: string; readonly checked: PartialDate | undefined };

/** What the data is and whose, how often it changes, its state and its licence. */
export function OpenDataFacts({ quality, revision, checked }: OpenDataFactsProps) {
  const t = useTranslations('openData');
  const facts: readonly Fact[] = [
    [t('rhythm'), t('rhythmValue'), t('rhythmText')],
    ...(checked === undefined ? [] : [[t('checked'), <CalendarTime key="checked" date={checked} />, t('checkedText')] as const]),
    [t('revision'), <code key="revision">{revision}</code>, t('revisionText')],
    [
      t('licence'),
      <a key="licence" href={contentLicence} rel="license">
        {t('licenceValue')}
      </a>,
      t('licenceText'),
    ],
  ];
  return (
    <section>
      <div className={prose.prose}>
        <h2 id="about">{t('about')}</h2>
        <p>{t('aboutText', { projects: quality.projects, funds: quality.funds.length })}</p>
        <p>{t('notOfficial')}</p>
      </div>
      <div className={styles.facts}>
        <FactGrid facts={facts} />
      </div>
    </section>
  );
}

/** How many kinds of gaps are told here; all of them are on a page of their own. */
const shown = 5;

/** What is missing most often, and where the rest is told. */
export function OpenDataGaps({ quality }: { readonly quality: DataQuality }) {
  const t = useTranslations('openData');
  const state = useTranslations('quality');
  const { href } = useSite();
  const gaps = quality.fields.filter((field) => missingOf(field) > 0).sort((a, b) => missingOf(b) - missingOf(a));
  return (
    <section className={prose.prose}>
      <h2 id="gaps">{t('gaps')}</h2>
      <p>{t('gapsText')}</p>
      <ul>
        {gaps.slice(0, shown).map((field) => (
          <li key={field.gap}>
            <GapOf field={field} />
          </li>
        ))}
      </ul>
      <p>
        <a href={href({ name: 'dataQuality' })}>{state('heading')}</a>
      </p>
    </section>
  );
}

function GapOf({ field }: { readonly field: Completeness }) {
  const t = useTranslations('openData');
  const { listHref } = useSite();
  const { gapName, gapNote } = useGapNames();
  const { gap, of } = field;
  const link = (words: ReactNode) => <a href={listHref({ ...everything, gap: [gap] })}>{words}</a>;
  return (
    <>
      {t.rich('gapOf', { gap: gapName(gap), count: missingOf(field), of, link })} {gapNote(gap) === undefined ? null : <small>{gapNote(gap)}</small>}
    </>
  );
}

type OpenDataSelectionsProps = { readonly funds: readonly Fund[]; readonly example: Project | undefined };

/** How any selection, and any project, is had as a file, with addresses that work. */
export function OpenDataSelections({ funds, example }: OpenDataSelectionsProps) {
  const t = useTranslations('openData');
  const { href, locale } = useSite();
  const listFile = (ending: Ending<'projects'>, selection: Partial<Selection>) =>
    pathToFile('projects', ending, locale) + selectionQuery({ ...everything, ...selection });
  const [fund] = funds;
  const examples = [
    ...(fund ? [[t('selectionFund'), listFile('csv', { fund: [fund.id] })] as const] : []),
    [t('selectionRunning'), listFile('json', { status: ['ongoing'] })] as const,
    ...(example ? [[t('selectionProject'), pathToFile('project', 'json', locale, example.id)] as const] : []),
  ];
  const list = (words: ReactNode) => <a href={href({ name: 'projects' })}>{words}</a>;
  return (
    <section className={prose.prose}>
      <h2 id="selection">{t('selection')}</h2>
      <p>{t.rich('selectionText', { list })}</p>
      <ul>
        {examples.map(([words, path]) => (
          <li key={path}>
            {words}{' '}
            <a href={path}>
              <code>{path}</code>
            </a>
          </li>
        ))}
      </ul>
      <p>{t('selectionStrict')}</p>
    </section>
  );
}
