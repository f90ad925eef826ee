import { useTranslations } from 'next-intl';
import { useSite } from '../shell/use-site.ts';

type AmountProps = { readonly euros: number | undefined; readonly approximate?: boolean };

/** An amount in full, "about" and without cents where the source rounds, or "not known". */
export function Amount({ euros, approximate = false }: AmountProps) {
  const t = useTranslations('value');
  const { formats } = useSite();
  if (euros === undefined) return t('unknown');
  const amount = formats.amount(approximate ? Math.round(euros) : euros);
  return <span className="nowrap">{approximate ? t('approximate', { amount }) : amount}</span>;
}

/** A large amount in millions, or in thousands of millions. */
export function Millions({ euros, approximate = false }: AmountProps) {
  const t = useTranslations('value');
  const { formats } = useSite();
  if (euros === undefined) return t('unknown');
  const amount = euros < 1e9 ? t('millions', { amount: formats.millions(euros) }) : t('milliards', { amount: formats.milliards(euros) });
  return approximate ? t('approximate', { amount }) : amount;
}

/** Writes amounts for running text: from a million on in millions, and further in thousands of millions, to one decimal, smaller ones in whole euros; "about" says that it is rounded. */
export function useShortAmount(): (sum: { readonly euros: number; readonly approximate: boolean }) => string {
  const t = useTranslations('value');
  const { formats } = useSite();
  return ({ euros, approximate }) => {
    if (euros < 1e6) {
      const amount = formats.amount(Math.round(euros));
      return approximate ? t('approximate', { amount }) : amount;
    }
    const isExact = !approximate && euros % (euros < 1e9 ? 1e5 : 1e8) === 0;
    const amount = euros < 1e9 ? t('millionsShort', { amount: formats.millionsShort(euros) }) : t('milliards', { amount: formats.milliards(euros) });
    return isExact ? amount : t('approximate', { amount });
  };
}
