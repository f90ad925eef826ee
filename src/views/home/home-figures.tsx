import { useTranslations } from 'next-intl';
import type { GrantSum } from '#catalogue/money.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './home-figures.module.css';

type HomeFiguresProps = { readonly running: number; readonly grants: GrantSum; readonly fundCount: number; readonly axis: TimeAxis };

/** Four figures; the sum of money says how many projects it speaks for. */
export function HomeFigures({ running, grants, fundCount, axis }: HomeFiguresProps) {
  const t = useTranslations('home');
  const value = useTranslations('value');
  const { formats } = useSite();
  const sum = value('millionsShort', { amount: formats.millionsShort(grants.euros) });
  const figures: readonly (readonly [string, string])[] = [
    [formats.count(running), t('running', { count: running })],
    [grants.known === 0 ? value('unknown') : sum, t('grants', { known: grants.known, of: grants.of })],
    [formats.count(fundCount), t('fundCount', { count: fundCount })],
    [formats.years(axis.first, axis.last), t('years')],
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="hidden-text">
        {t('figures')}
      </h2>
      <ul className={styles.tiles}>
        {figures.map(([figure, meaning]) => (
          <li key={meaning}>
            <b>{figure}</b> <span>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
