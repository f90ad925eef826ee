import styles from './section-heading.module.css';

type SectionHeadingProps = {
  readonly text: string;
  /** What the section shows, or how it is read, in a line below the heading. */
  readonly about?: string;
  /** The way to more of it, beside the heading. */
  readonly more?: { readonly text: string; readonly href: string } | undefined;
};

/** The heading of a part of a page. */
export function SectionHeading({ text, about, more }: SectionHeadingProps) {
  return (
    <>
      <div className={styles.heading}>
        <h2>{text}</h2>
        {more === undefined ? null : <a href={more.href}>{more.text}</a>}
      </div>
      {about === undefined ? null : <p className={styles.about}>{about}</p>}
    </>
  );
}
