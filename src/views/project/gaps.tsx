import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import { type FactGap, gapsOfGroup, stateOf } from '#catalogue/completeness.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { useGapNames } from '../parts/use-gap-names.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './gaps.module.css';

/** Not every project has partners and a website: that the sources name none may be all there is to know. */
const optional: readonly FactGap[] = ['noPartners', 'noWebsite'];

/** What is looked for in the sources of every project; what else is not certain has words of its own. */
const soughtGaps: readonly FactGap[] = [
  ...(['funding', 'content', 'timetable'] as const).flatMap(gapsOfGroup).filter((gap) => !optional.includes(gap)),
  'titleDescriptive',
];

/** In a few words what was not found about the project, and what is inferred; nothing where all is known. */
export function ProjectGaps({ project, fund, today }: FundedProject & { readonly today: CalendarDay }) {
  const t = useTranslations('project');
  const quality = useTranslations('quality');
  const { formats, href, pick } = useSite();
  const { gapInText } = useGapNames();
  const isMissing = (gap: FactGap) => stateOf(gap, { project, fund }, today) === 'missing';
  const missing = soughtGaps.filter(isMissing);
  const sentences = [
    ...(missing.length === 0 ? [] : [t('notFound', { count: missing.length, things: formats.all(missing.map(gapInText)) })]),
    ...(isMissing('titleDescriptive') ? [t('descriptiveTitle')] : []),
    ...(isMissing('fundUnconfirmed') ? [t('inferredFund', { fund: pick(fund.texts).value.code })] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{t('gaps')}</h2>
      <p className={styles.gaps}>
        {sentences.join(' ')} <a href={href({ name: 'dataQuality' })}>{quality('heading')}</a>
      </p>
    </section>
  );
}
