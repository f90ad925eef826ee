import { readMarkdown } from '../../src/content/front-matter';
import { parseMarkdown } from '../../src/content/markdown';
import { proseBlocks } from '../../src/content/prose/prose-block';
import { proseFaults } from '../../src/content/prose/prose-faults';
import type { ProseText } from '../../src/content/prose/prose-text';
import { createWriting, type Writing } from '../../src/content/prose/writing';
import type { Locale } from '../../src/domain/locale';
import { writingChoices } from '../../src/i18n/messages';

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
