import { useTranslations } from 'next-intl';
import type { Fund, Programme, Statement } from '#catalogue/fund.ts';
import type { Gap } from '#catalogue/gap.ts';
import type { Support, Translation } from '#catalogue/project.ts';
import type { Status } from '#catalogue/timetable.ts';
import { gapMessage } from '#words/gap-names.ts';
import { useSite } from '../shell/use-site.ts';

/** A name, and its language where it is not the reader's. */
type CodeName = { readonly text: string; readonly lang?: string };

/** What the codes of fields are called in the reader's language; funds and objectives are named by the content. */
export function useCodeNames(funds: readonly Fund[]): (field: string, code: string) => CodeName | undefined {
  const status = useTranslations('status');
  const programme = useTranslations('funds.programme');
  const statement = useTranslations('statement');
  const own = useTranslations('dictionary.code');
  const gapCode = useTranslations('gapCode') as unknown as (key: string, values: Record<string, string | number>) => string;
  const { formats, pick } = useSite();
  const named = (text: string): CodeName => ({ text });
  const ofFund = (fund: Fund | undefined, say: (text: Fund['texts'][keyof Fund['texts']] & object) => string | undefined): CodeName | undefined => {
    if (fund === undefined) return undefined;
    const { value, lang } = pick(fund.texts);
    const text = say(value);
    return text === undefined ? undefined : { text, ...(lang && { lang }) };
  };
  const names: Readonly<Record<string, (code: string) => CodeName | undefined>> = {
    status: (code) => named(status(code as Status)),
    programme: (code) => named(programme(code as Programme)),
    statement: (code) => named(statement.markup(code as Statement, { br: () => ' ' })),
    support: (code) => named(own(`support.${code as Support}`)),
    translation: (code) => named(own(`translation.${code as Translation}`)),
    gaps: (code) => {
      const { key, values } = gapMessage(code as Gap, formats.languageName);
      return named(gapCode(key, values));
    },
    fund: (code) =>
      ofFund(
        funds.find(({ id }) => id === code),
        ({ title }) => title,
      ),
    objective: (code) =>
      ofFund(
        funds.find(({ objectiveIds }) => objectiveIds.includes(code)),
        ({ objectives }) => objectives[code],
      ),
  };
  return (field, code) => names[field]?.(code);
}
