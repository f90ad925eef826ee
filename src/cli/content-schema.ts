import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { generatedFaults } from '#content/check/generated.ts';
import { translatorOf } from '#words/messages.ts';
import { createRun, exitCodes, type Help } from './command.ts';
import { generatedFiles } from './help-files/generated-files.ts';

const options = { check: { kind: 'flag' } } as const;

function help(locale: Locale): Help<typeof options> {
  const t = translatorOf(locale, 'contentSchema');
  return {
    purpose: t('purpose'),
    options: { check: t('checkHelp') },
    examples: [
      ['', t('purpose')],
      ['--check', t('checkHelp')],
    ],
  };
}

/**
 * `npm run content:schema [-- --check]`: writes the JSON Schemas, the snippets and the tables of fields, and says which changed.
 * With `--check` nothing is written, and the exit code is 1 when something is out of date.
 */
export const run = createRun({
  name: 'content:schema',
  options,
  takesOperands: false,
  help,
  work: ({ values, locale, io }) => {
    const t = translatorOf(locale, 'contentSchema');
    const root = process.cwd();
    const files = new Map(generatedFiles(root).map(({ path, text }) => [join(root, path), text]));
    const outdated = generatedFaults(files).map(({ place }) => place.file);
    if (!values.check) for (const file of outdated) write(join(root, file), files.get(join(root, file)) ?? '');
    io.stdout.write([...outdated, t(values.check ? 'outdated' : 'written', { count: outdated.length }), ''].join('\n'));
    return values.check && outdated.length > 0 ? exitCodes.faults : exitCodes.fine;
  },
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
