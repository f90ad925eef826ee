import styles from './forms.module.css';
import type { Form } from './span.ts';

/** How many squares are drawn; the number must stand beside them, and three dots tell of more. */
const mostSquares = 60;

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
