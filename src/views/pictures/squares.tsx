import { useTranslations } from 'next-intl';
import styles from './forms.module.css';
import key from './key.module.css';
import type { Form } from './span.ts';

/** How many squares are drawn; the number must stand beside them, and three dots tell of more. */
const mostSquares = 60;

/** How many squares a row of counts has at most. */
const mostInRow = 30;

/** What a square tells of a project: its form in time, or only that something of it is not known. */
type SquareForm = Exclude<Form, 'option'> | 'empty';

const squareClasses: Readonly<Record<SquareForm, string | undefined>> = {
  on: styles.full,
  off: styles.outlined,
  soon: styles.dashed,
  unsure: styles.dashed,
  empty: undefined,
};

/** One square a project, in the order of the groups; an empty one where an amount is not known. For the eye only. */
export function Squares({ groups }: { readonly groups: readonly (readonly [form: SquareForm, count: number])[] }) {
  const squares = groups.flatMap(([form, count]) => Array.from({ length: Math.min(count, mostSquares + 1) }, () => form));
  return (
    <span className={styles.squares} aria-hidden="true">
      {squares.slice(0, mostSquares).map((form, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares never change places
        <i key={index} className={squareClasses[form]} />
      ))}
      {squares.length > mostSquares ? '…' : null}
    </span>
  );
}

/** The key to squares that tell the state of projects: each form once. */
export function SquareKey({ forms }: { readonly forms: readonly Exclude<Form, 'option'>[] }) {
  const t = useTranslations('pictures.mark');
  return (
    <ul className={key.key} aria-hidden="true">
      {[...new Set(forms)].map((form) => (
        <li key={form}>
          <Squares groups={[[form, 1]]} /> {t(form)}
        </li>
      ))}
    </ul>
  );
}

/** How many projects a square stands for at most, so that the longest row of squares is still counted at a glance: 1, 2, 5, 10 … */
export function squareUnit(counts: readonly number[]): number {
  const least = Math.max(0, ...counts) / mostInRow;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((step) => step * power).find((unit) => unit >= least) ?? 1;
}
