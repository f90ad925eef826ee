import { parseArgs } from 'node:util';
import { hasErrors } from '../content/fault';
import { defaultLocale, isLocale, type Locale, locales } from '../domain/locale';
import { translatorOf } from '../i18n/messages';
import { readContent } from '../server/content';
import { reportFaults } from './report-faults';

/**
 * `npm run content:check [-- --lang en]`: checks every content file and says what to type instead.
 * Exit codes: 0 fine or only warnings, 1 faults, 2 the check itself failed.
 */
function main(args: readonly string[]): number {
  let locale: Locale = defaultLocale;
  const t = () => translatorOf(locale, 'gate');
  try {
    const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' } }, strict: true });
    if (values.lang !== undefined && !isLocale(values.lang)) return fail(t()('badOption', { option: `--lang ${values.lang}`, languages: locales.join('|') }));
    locale = values.lang ?? defaultLocale;
    const { faults, files } = readContent();
    process.stdout.write(reportFaults(faults, files, locale));
    return hasErrors(faults) ? 1 : 0;
  } catch (error) {
    const unknown = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (unknown) return fail(t()('badOption', { option: args.join(' '), languages: locales.join('|') }));
    return fail(t()('failed', { reason: error instanceof Error ? error.message : String(error) }));
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
