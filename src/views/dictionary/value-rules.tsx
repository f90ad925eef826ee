import { useTranslations } from 'next-intl';
import type { Gap } from '#catalogue/completeness.ts';
import type { ValueRule } from '#catalogue/data-field.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { Fund, Programme, Statement } from '#catalogue/fund.ts';
import type { Status } from '#catalogue/timetable.ts';
import { gapWords } from '#words/codes.ts';
import { useSite } from '../shell/use-site.ts';

type ValueRulesProps = { readonly field: string; readonly rule: ValueRule; readonly funds: readonly Fund[] };

/** What the values of a field may be, a rule a line. */
export function ValueRules({ field, rule, funds }: ValueRulesProps) {
  const t = useTranslations('dictionary');
  const kind = useTranslations('field.kind');
  const limit = useTranslations('field.limit');
  const { type, least, most, above, allowed, parts } = rule;
  const lines = [
    rule.kind === 'choice' || rule.kind === 'fields' ? undefined : kind(rule.kind),
    least === undefined ? undefined : most === undefined ? t('atLeast', { least }) : limit('range', { least, most }),
    above === undefined ? undefined : t('above', { least: above }),
    rule.list ? t('list') : undefined,
    rule.localized ? t('localized') : undefined,
    rule.nullable ? t('nullable') : undefined,
  ].filter((line) => line !== undefined);
  return (
    <ul className="plain">
      <li>
        <span className="hidden-text">{t('jsonType')}</span> <code>{type}</code>
      </li>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {parts?.map((part) => (
        <li key={part.name}>
          <PartRule {...part} />
        </li>
      ))}
      {allowed === undefined ? null : (
        <li>
          <AllowedValues field={field} allowed={allowed} funds={funds} />
        </li>
      )}
    </ul>
  );
}

/** A field of a field. */
function PartRule({ name, rule }: NonNullable<ValueRule['parts']>[number]) {
  const t = useTranslations('dictionary');
  const kind = useTranslations('field.kind');
  const isSimple = rule.kind !== 'choice' && rule.kind !== 'fields';
  return (
    <>
      <code>{name}</code> {rule.localized ? kind('localized') : null}
      {isSimple && !rule.localized ? kind(rule.kind) : null} {rule.nullable ? <small>{t('nullable')}</small> : null}
    </>
  );
}

function AllowedValues({ field, allowed, funds }: { readonly field: string; readonly allowed: readonly string[]; readonly funds: readonly Fund[] }) {
  const t = useTranslations('dictionary');
  const nameOf = useCodeNames(funds);
  return (
    <details>
      <summary>{t('allowed', { count: allowed.length })}</summary>
      <ul className="plain">
        {allowed.map((code) => {
          const name = nameOf(field, code);
          return (
            <li key={code}>
              <code>{code}</code> <span lang={name?.lang}>{name?.text}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** A name, and its language where it is not the reader's. */
type CodeName = { readonly text: string; readonly lang?: string };

/** What the codes of fields are called in the reader's language; funds and objectives are named by the content. */
function useCodeNames(funds: readonly Fund[]): (field: string, code: string) => CodeName | undefined {
  const status = useTranslations('status');
  const programme = useTranslations('funds.programme');
  const statement = useTranslations('statement');
  const site = useSite();
  const { pick, messages } = site;
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
    gaps: (code) => named(gapWords(code as Gap, site).missing),
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
  return (field, code) => {
    const own = names[field];
    if (own !== undefined) return own(code);
    const text = factWords(messages, 'project', field).codes?.[code];
    return text === undefined ? undefined : named(text);
  };
}
