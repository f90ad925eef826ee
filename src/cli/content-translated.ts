import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultLocale, type Locale } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { type ContentFile, listFiles } from '#content/edit/files.ts';
import { markdownAt } from '#content/edit/markdown-at.ts';
import { joinRaw, readRaw } from '#content/edit/raw-file.ts';
import { translationGaps } from '#content/edit/translation-gaps.ts';
import { markTranslation } from '#content/edit/translations.ts';
import { fingerprintOf } from '#content/read/fingerprint.ts';
import { sectionNames, translatorOf } from '#words/messages.ts';
import { existingContentDir } from './asked-paths.ts';
import { askedTranslations } from './asked-translations.ts';
import { CommandError, exitCodes, runCommand } from './command.ts';

/**
 * `npm run content:translated -- <id>`: writes into translations which text they were made from.
 * Exit codes: 0 done, 1 a translation that lacks a part of its original was left as it is and the others were marked, 2 it could not
 * be done, and nothing was written.
 */
runCommand({
  name: 'content:translated',
  options: { all: { kind: 'flag' } },
  takesOperands: true,
  help: (locale) => {
    const t = translatorOf(locale, 'editing');
    return {
      purpose: t('translatedPurpose'),
      operands: t('translatedOperands'),
      options: { all: t('allHelp') },
      examples: [
        ['move', t('translatedExample')],
        ['move.en', t('translatedOneExample')],
        ['--all', t('translatedAllExample')],
      ],
    };
  },
  run: ({ values, operands, locale }) => {
    const files = listFiles(existingContentDir(locale));
    const marks = askedTranslations(files, operands, values.all, locale).map((file) => markOf(file, locale));
    for (const { path, text } of marks) if (text !== undefined) writeFileSync(path, text);
    const incomplete = marks.filter(({ isComplete }) => !isComplete);
    process.stdout.write(linesOf(marks.filter(({ isComplete }) => isComplete)));
    process.stderr.write(linesOf(incomplete));
    return incomplete.length > 0 ? exitCodes.faults : exitCodes.fine;
  },
});

/** What a translation becomes, what is said of it, and whether it has all parts of its original. */
type Mark = { readonly path: string; readonly text?: string; readonly said: string; readonly isComplete: boolean };

function linesOf(marks: readonly Mark[]): string {
  return marks.map(({ said }) => `${said}\n`).join('');
}

/** Marks one translation, without writing it. @throws CommandError when it or its original cannot be read */
function markOf({ id, path, locale: language }: ContentFile, locale: Locale): Mark {
  const t = translatorOf(locale, 'editing');
  const originalPath = join(dirname(path), `${id}.${defaultLocale}.md`);
  const [original, own, raw] = [markdownAt(originalPath), markdownAt(path), readRaw(path)];
  if (original === undefined) throw new CommandError(t('unreadable', { path: fileLabel(originalPath) }));
  if (own === undefined || raw === undefined) throw new CommandError(t('unreadable', { path: fileLabel(path) }));
  const missing = translationGaps({ file: own, locale: language }, { file: original, locale: defaultLocale }, sectionNames());
  if (missing.length > 0) return { path, said: t('notMarked', { path: fileLabel(path), missing: missing.join(', ') }), isComplete: false };
  const value = fingerprintOf(original);
  const marked = markTranslation(raw, value);
  const values = { path: fileLabel(path), value };
  if (marked === undefined) return { path, said: t('markedAlready', values), isComplete: true };
  return { path, text: joinRaw(marked), said: t('marked', values), isComplete: true };
}
