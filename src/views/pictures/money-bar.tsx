import forms from './forms.module.css';
import styles from './money-bar.module.css';
import { percent } from './span.ts';

/**
 * An amount as a bar, its length a share of the longest one (0–1); with `within`, the part of an amount that is outlined.
 * For the eye only: the amount must stand beside it. An amount that is not known is never a length: `Squares`.
 */
export function MoneyBar({ share, within }: { readonly share: number; readonly within?: number }) {
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      {within === undefined ? null : <rect className={forms.off} x="1" y="2" width={percent(within)} height="16" rx="2" />}
      {share === 0 ? null : <rect className={forms.on} y="2" width={percent(share)} height="16" rx="2" />}
    </svg>
  );
}
