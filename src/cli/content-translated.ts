import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileLabel } from '../content/collection';
import { type ContentFile, listFiles } from '../content/edit/content-files';
import { markTranslation } from '../content/edit/mark-translation';
import { fingerprintAt } from '../content/edit/markdown-at';
import { joinRaw, readRaw } from '../content/edit/raw-file';
import { defaultLocale, type Locale } from '../domain/locale';
import { translatorOf } from '../i18n/messages';
import { existingContentDir } from './asked-paths';
import { askedTranslations } from './asked-translations';
import { CommandError, exitCodes, runCommand } from './command';

/**
 * `npm run content:translated -- <id>`: writes into translations which text they were made from.
 * Exit codes: 0 done, 2 it could not be done, and nothing was written.
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
    process.stdout.write(marks.map(({ said }) => `${said}\n`).join(''));
    return exitCodes.fine;
  },
});

/** What a translation becomes, and what is said of it. @throws CommandError when it or its original cannot be read */
function markOf({ id, path }: ContentFile, locale: Locale): { readonly path: string; readonly text?: string; readonly said: string } {
  const t = translatorOf(locale, 'editing');
  const original = join(dirname(path), `${id}.${defaultLocale}.md`);
  const [value, own, raw] = [fingerprintAt(original), fingerprintAt(path), readRaw(path)];
  if (value === undefined) throw new CommandError(t('unreadable', { path: fileLabel(original) }));
  if (own === undefined || raw === undefined) throw new CommandError(t('unreadable', { path: fileLabel(path) }));
  const marked = markTranslation(raw, value);
  const values = { path: fileLabel(path), value };
  return marked === undefined ? { path, said: t('markedAlready', values) } : { path, text: joinRaw(marked), said: t('marked', values) };
}
