import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import type { OptionValues } from '../arguments.ts';
import { CommandError } from '../command.ts';
import type { Help } from '../help-text.ts';

/** How a report can be written. */
export const formats = ['pretty', 'github', 'json', 'sarif'] as const;

export type Format = (typeof formats)[number];

/** The options of `content:check`, beside those of every command. */
export const checkOptions = {
  format: { kind: 'choice', choices: formats },
  'max-warnings': { kind: 'count' },
  watch: { kind: 'flag' },
  spelling: { kind: 'flag' },
} as const;

/** What a check is asked to do. */
export type CheckChoices = {
  readonly format: Format;
  readonly maxWarnings: number | undefined;
  readonly spelling: boolean;
  readonly locale: Locale;
  readonly operands: readonly string[];
};

/**
 * The choices that follow from what was typed: on GitHub Actions the format is `github` unless another is asked for.
 * @throws CommandError when a document is to be watched, because it would no longer be one document
 */
export function checkChoices(
  { format, 'max-warnings': maxWarnings, watch, spelling }: OptionValues<typeof checkOptions>,
  operands: readonly string[],
  locale: Locale,
  env: Readonly<Record<string, string | undefined>>,
): CheckChoices {
  if (watch && format !== undefined && format !== 'pretty') throw new CommandError(translatorOf(locale, 'gate')('watchFormat', { format }));
  const usual = env['GITHUB_ACTIONS'] && !watch ? 'github' : 'pretty';
  return { format: format ?? usual, maxWarnings, spelling, locale, operands };
}

/** The words of `--help`. */
export function checkHelp(locale: Locale): Help<typeof checkOptions> {
  const t = translatorOf(locale, 'gate');
  return {
    purpose: t('purpose'),
    operands: t('operands'),
    options: { format: t('formatHelp'), 'max-warnings': t('maxWarningsHelp'), watch: t('watchHelp'), spelling: t('spellingHelp') },
    examples: [
      ['', t('allExample')],
      ['content/projects/move.fi.md', t('fileExample')],
      ['--watch', t('watchExample')],
      ['--max-warnings 0', t('strictExample')],
      ['npm run --silent content:check -- --format json > report.json', t('jsonExample')],
    ],
  };
}
