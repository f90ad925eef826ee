import { useTranslations } from 'next-intl';
import { useSite } from '../shell/use-site.ts';

type AmountProps = { readonly euros: number | undefined; readonly approximate?: boolean };

/** Puts "about" before an amount in words whose source rounds it. */
export function useAbout(): (amount: string, approximate: boolean) => string {
  const t = useTranslations('value');
  return (amount, approximate) => (approximate ? t('approximate', { amount }) : amount);
}

/** An amount in full, "about" and without cents where the source rounds, or "not known". */
export function Amount({ euros, approximate = false }: AmountProps) {
  const t = useTranslations('value');
  const about = useAbout();
  const { formats } = useSite();
  if (euros === undefined) return t('unknown');
  return <span className="nowrap">{about(formats.amount(approximate ? Math.round(euros) : euros), approximate)}</span>;
}

/** Writes amounts for running text: from a million on in millions, and further in thousands of millions, to one decimal, smaller ones in whole euros; "about" says that it is rounded. */
export function useShortAmount(): (sum: { readonly euros: number; readonly approximate: boolean }) => string {
  const t = useTranslations('value');
  const about = useAbout();
  const { formats } = useSite();
  return ({ euros, approximate }) => {
    if (euros < 1e6) return about(formats.amount(Math.round(euros)), approximate);
    const isExact = !approximate && euros % (euros < 1e9 ? 1e5 : 1e8) === 0;
    const amount = euros < 1e9 ? t('millionsShort', { amount: formats.millionsShort(euros) }) : t('milliards', { amount: formats.milliards(euros) });
    return about(amount, !isExact);
  };
}
