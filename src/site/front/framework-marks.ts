/** Marks in the head that only the framework's own scripts read; no page has these. The styles are asked for in the next line anyway. */
const marksInHead = / data-next-head=""| data-n-[gp]=""|<noscript data-n-css=""><\/noscript>|<link rel="preload" href="[^"]*" as="style"\/>/g;

/** A whole tag, whose attributes may hold anything, or the sign with which React parts two texts. */
const tagOrMark = /<!-- -->|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** The framework's element around the page; before it stand the pictures that are to be loaded first. */
const rootElement = /^(<body>(?:<link (?:"[^"]*"|[^">])*>)*)<div id="__next">/;
const rootEnd = '</div></body></html>';

/**
 * A page without the framework's marks, which nobody reads where no script runs. What people wrote stays as it is: in texts `<` is escaped, attributes are passed
 * over whole, and marks in attributes are looked for in the head only, where quotes are escaped too.
 */
export function withoutMarks(html: string): string {
  const bodyAt = html.indexOf('<body>');
  if (bodyAt === -1) return html;
  const head = html.slice(0, bodyAt).replace(marksInHead, '');
  const body = html.slice(bodyAt).replace(tagOrMark, (found) => (found === '<!-- -->' ? '' : found));
  if (!rootElement.test(body) || !body.endsWith(rootEnd)) return head + body;
  return `${head}${body.replace(rootElement, '$1').slice(0, -rootEnd.length)}</body></html>`;
}
