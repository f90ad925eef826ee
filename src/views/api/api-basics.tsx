import { useTranslations } from 'next-intl';
import { FactGrid } from '../parts/fact-grid.tsx';
import { useSite } from '../shell/use-site.ts';

export type ApiBasicsProps = {
  /** Scheme, host and root of the API. */
  readonly base: string;
  /** The address of the OpenAPI document. */
  readonly description: string;
  /** The address of the licence. */
  readonly licence: string;
};

/** What the API is, and its addresses, licence and dictionary. */
export function ApiBasics({ base, description, licence }: ApiBasicsProps) {
  const t = useTranslations('apiPage');
  const { href } = useSite();
  return (
    <section aria-labelledby="basics">
      <h2 id="basics">{t('basics')}</h2>
      <p>{t.rich('intro', { openData: (text) => <a href={href({ name: 'openData' })}>{text}</a> })}</p>
      <p>{t('free')}</p>
      <FactGrid
        facts={[
          [t('base'), base],
          [
            t('machineDescription'),
            <a key="description" href={description}>
              {t('openApi')}
            </a>,
          ],
          [
            t('dictionary'),
            <a key="dictionary" href={href({ name: 'dictionary' })}>
              {t('dictionaryLink')}
            </a>,
          ],
          [
            t('licence'),
            <a key="licence" href={licence}>
              {t('licenceName')}
            </a>,
          ],
        ]}
      />
    </section>
  );
}
