import styles from './prose.module.css';

/** A text from a content file. The HTML was made and cleaned when the content was read; nothing in it can run. */
export function Prose({ html, lang }: { readonly html: string; readonly lang?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by remark-html when the content was loaded
  return <div className={styles.prose} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
