/** On a narrow screen the column headings of a table are out of sight; the eye gets this word, the ear has the heading. */
export function PhoneLabel({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <span className="phone-label" lang={lang} aria-hidden="true">
      {text}
    </span>
  );
}
