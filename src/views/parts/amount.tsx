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
