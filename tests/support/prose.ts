import type { Locale } from '#catalogue/locale.ts';
import { proseFaults } from '#content/prose/prose.ts';
import { type ProseText, proseBlocks } from '#content/prose/prose-text.ts';
import { createWriting, type Writing } from '#content/prose/writing.ts';
import { readMarkdown } from '#content/read/front-matter.ts';
import { parseMarkdown } from '#content/read/markdown.ts';
import { writingChoices } from '#words/messages.ts';

/** How a language of the site writes. */
export function writingOf(locale: Locale): Writing {
  return createWriting(writingChoices()[locale]);
}

/** A Markdown body, with one field in front of it, as a text in a language whose glossary knows UMA. */
export function proseOf(locale: Locale, body: string, field = 'fund: amif'): ProseText {
  const text = `---\n${field}\n---\n\n${body}\n`;
  const { file } = readMarkdown({ path: '/projects/a.md', file: 'projects/a.md', text, lines: text.split('\n') });
  if (file === undefined) throw new Error(`Not a Markdown file: ${text}`);
  const root = parseMarkdown(file.body);
  return { file, root, blocks: proseBlocks(file, root), writing: writingOf(locale), explained: new Set(['UMA']) };
}

/** The hints for a body: `code at line:column: suggestion`, counted in lines of the body; the value where nothing is suggested. */
export function hintsIn(locale: Locale, body: string): readonly string[] {
  return proseFaults(proseOf(locale, body)).map(({ code, place, values }) => {
    const told = values.suggestion ?? values.value ?? values.count;
    return `${code} at ${place.line - 4}:${place.column}: ${told}`;
  });
}
