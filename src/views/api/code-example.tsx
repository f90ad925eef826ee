import { classes } from '../parts/classes.ts';
import styles from './code-example.module.css';

type CodeExampleProps = {
  /** What is shown, for the eye. */
  readonly caption: string;
  /** The same where there are many on a page, for the ear. */
  readonly label: string;
  readonly text: string;
};

/** A piece of code under its caption. It scrolls inside itself, with the keyboard too; on paper it is left out. */
export function CodeExample({ caption, label, text }: CodeExampleProps) {
  return (
    <figure className={classes(styles.example, 'screen-only')}>
      <figcaption>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section aria-label={label} tabIndex={0}>
        <pre>{text}</pre>
      </section>
    </figure>
  );
}
