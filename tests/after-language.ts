import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import type { Messages } from '#words/messages.ts';
import { localeEdits } from './support/add-locale.ts';
import { passIn, withProjectCopy } from './support/project-copy.ts';

/**
 * `npm run test:language`: proves on a copy of the project that a language added as CONTRIBUTING says leaves types and tests green.
 * Ends with 1 when it does not.
 */
function main(): boolean {
  const locale = ['sv', 'se', 'et'].find((code) => !(locales as readonly string[]).includes(code));
  if (locale === undefined) throw new Error('Every language that could be added is there');
  return withProjectCopy((dir) => {
    for (const [file, change] of Object.entries(localeEdits)) writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8'), locale));
    // The words of the first language stand for a translation; only what must differ between languages is another word.
    const folder = join(dir, 'messages', locale);
    cpSync(join(dir, 'messages', defaultLocale), folder, { recursive: true });
    const file = join(folder, 'editor.json');
    const words = JSON.parse(readFileSync(file, 'utf8')) as Pick<Messages, 'field'>;
    for (const name of ['name', 'prefix'] as const) words.field.snippet[name] += `-${locale}`;
    writeFileSync(file, `${JSON.stringify(words, null, 2)}\n`);
    process.stdout.write(`In a copy of the project: added the language ${locale}\n`);
    return passIn(dir, ['content:schema', 'content:check', 'lint', 'types', 'test:unit']);
  });
}

process.exitCode = main() ? 0 : 1;
