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

/** A large amount in millions. */
export function Millions({ euros, approximate = false }: AmountProps) {
  const t = useTranslations('value');
  const { formats } = useSite();
  if (euros === undefined) return t('unknown');
  const amount = t('millions', { amount: formats.millions(euros) });
  return approximate ? t('approximate', { amount }) : amount;
}

/** Writes amounts for running text: from a million on in millions to one decimal, smaller ones in whole euros; "about" says that it is rounded. */
export function useShortAmount(): (sum: { readonly euros: number; readonly approximate: boolean }) => string {
  const t = useTranslations('value');
  const { formats } = useSite();
  return ({ euros, approximate }) => {
    if (euros < 1e6) {
      const amount = formats.amount(Math.round(euros));
      return approximate ? t('approximate', { amount }) : amount;
    }
    const isExact = !approximate && euros % 1e5 === 0;
    const amount = t('millionsShort', { amount: formats.millionsShort(euros) });
    return isExact ? amount : t('approximate', { amount });
  };
}
