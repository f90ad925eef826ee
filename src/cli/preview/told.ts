import type { Locale } from '#catalogue/locale.ts';
import type { WordPart } from '#content/changes/words.ts';
import { visibleText } from '#site/fault-words.ts';
import type { Block, Diff, Row } from '../changes/field-words.ts';
import { mostOfWords, short } from '../changes/print.ts';

/** The language in which changes are told, and the names of the columns: the fact, before, after. */
export type ToldWords = { readonly locale: Locale; readonly columns: readonly [string, string, string] };

/** What is told of a change as HTML: sentences, facts old and new in a table, and words of which some go and some come. */
export function toldHtml({ lines, rows, diffs }: Block, { locale, columns }: ToldWords): string {
  const spoken = (lang: Locale | undefined) => (lang === undefined || lang === locale ? '' : ` lang="${lang}"`);
  const row = ({ label, from, to, lang }: Row) =>
    `<tr><th scope="row">${escapeHtml(short(label))}</th>${[from, to].map((value) => `<td${spoken(lang)}>${escapeHtml(short(value))}</td>`).join('')}</tr>`;
  const words = ({ label, words: parts, lang }: Diff) => `<p>${escapeHtml(short(label))}: <span${spoken(lang)}>${parts.map(wordsHtml).join('')}</span></p>`;
  return [
    ...(lines.length === 0 ? [] : [`<ul>${lines.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`]),
    ...(rows.length === 0
      ? []
      : [
          `<table class="preview-told"><thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(row).join('\n')}</tbody></table>`,
        ]),
    ...diffs.map(words),
  ].join('\n');
}

const tags: Readonly<Record<WordPart['is'], string>> = { same: 'span', removed: 'del', added: 'ins' };

function wordsHtml({ is, text }: WordPart): string {
  return `<${tags[is]}>${escapeHtml(short(text, mostOfWords))}</${tags[is]}>`;
}

/** A text as it is read, in HTML or in a value in quotation marks; what nobody would see is seen. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
