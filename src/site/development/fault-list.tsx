import type { Locale } from '#catalogue/locale.ts';
import { excerptOf } from '#cli/report/pretty.ts';
import type { Fault } from '#content/check/fault.ts';
import { translatorOf } from '#words/messages.ts';
import { wordsOf } from '../fault-words.ts';

/** Faults with place, problem, the line with a pointer, and what to type instead: the words of `npm run content:check`. */
export function FaultList({ faults, locale }: { readonly faults: readonly Fault[]; readonly locale: Locale }) {
  return (
    <ol className="faults">
      {faults.map((fault, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once and never changes
        <FaultItem key={index} fault={fault} locale={locale} />
      ))}
    </ol>
  );
}

function FaultItem({ fault, locale }: { readonly fault: Fault; readonly locale: Locale }) {
  const t = translatorOf(locale, 'gate');
  const { problem, fix } = wordsOf(fault, locale);
  const { file, line, column } = fault.place;
  const excerpt = excerptOf(fault);
  return (
    <li className={fault.level}>
      <p className="place">
        <code translate="no">{`${file}:${line}:${column}`}</code> {t(fault.level)}
      </p>
      <p>
        <strong>{problem}</strong>
      </p>
      {excerpt === '' ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard too
        <pre tabIndex={0} translate="no">
          {excerpt}
        </pre>
      )}
      <p className="fix">{t('fix', { fix })}</p>
    </li>
  );
}
