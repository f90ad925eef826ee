import { useTranslations } from 'next-intl';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { ValueRule } from '#catalogue/data-field.ts';
import { wordOfFact } from '#words/codes.ts';
import { useSite } from '../shell/use-site.ts';

type ValueRulesProps = { readonly field: string; readonly rule: ValueRule; readonly names: Pick<Catalogue, 'funds' | 'topics'> };

/** What the values of a field may be, a rule a line. */
export function ValueRules({ field, rule, names }: ValueRulesProps) {
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
          <AllowedValues field={field} allowed={allowed} names={names} />
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

function AllowedValues({
  field,
  allowed,
  names,
}: {
  readonly field: string;
  readonly allowed: readonly string[];
  readonly names: Pick<Catalogue, 'funds' | 'topics'>;
}) {
  const t = useTranslations('dictionary');
  const { locale, formats, messages } = useSite();
  const wording = { locale, formats, messages, ...names, say: useTranslations() };
  return (
    <details>
      <summary>{t('allowed', { count: allowed.length })}</summary>
      <ul className="plain">
        {allowed.map((code) => {
          const name = wordOfFact(field, code, wording, 'fundTitle');
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
