import { useTranslations } from 'next-intl';
import { earliestYear, latestYear } from '#catalogue/date.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { type ParameterName, parameters } from '#selection/parameters.ts';
import type { Notice } from '#selection/parse.ts';
import { useSite } from '../shell/use-site.ts';

/** What is wrong with what was typed, and what can be typed instead. */
export function TypedFault({ notice: { kind, parameter, value, month, days = 0 }, axis }: { readonly notice: Notice; readonly axis: TimeAxis }) {
  const t = useTranslations('notices');
  const { formats } = useSite();
  if (kind === 'noSuchDay') return t(kind, { value, month: month === undefined ? '' : formats.month(month), year: month?.slice(0, 4) ?? '', days });
  if (kind === 'noSuchYear') return t(kind, { value, earliest: String(earliestYear), latest: String(latestYear), years: formats.years(axis.first, axis.last) });
  if (kind === 'reversed') return t(`reversed.${kindOf(parameter)}`, { value });
  return kind === 'season' || kind === 'badDate' || kind === 'badPeriod' || kind === 'badAmount' ? t(kind, { value }) : null;
}

function kindOf(parameter: ParameterName): 'date' | 'amount' {
  return parameters[parameter].kind === 'amount' ? 'amount' : 'date';
}
