import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { commonOptions, type OptionSpecs, shapeOf } from './arguments.ts';

/** The words of a command's help. Every option must be explained; an example is what is typed after `--`, or a whole command, and what it does. */
export type Help<O extends OptionSpecs> = {
  readonly purpose: string;
  /** The words that are not options, as shown on the first line. */
  readonly operands?: string;
  readonly options: { readonly [K in keyof O]: string };
  readonly examples: readonly (readonly [args: string, does: string])[];
};

/** The page that `--help` shows: how it is typed, what it does, every option, examples. */
export function helpText<O extends OptionSpecs>(command: string, options: O, help: Help<O>, locale: Locale): string {
  const t = translatorOf(locale, 'command');
  const words: Readonly<Record<string, string>> = { ...help.options, lang: t('langHelp'), help: t('helpHelp') };
  const rows = Object.entries({ ...options, ...commonOptions }).map(([name, spec]) => [shapeOf(`--${name}`, spec, locale), words[name] ?? ''] as const);
  const typed = (args: string) => (args.startsWith('npm ') ? args : args === '' ? `npm run ${command}` : `npm run ${command} -- ${args}`);
  const examples = help.examples.map(([args, does]) => [typed(args), does] as const);
  const usage = typed([t('optionsHere'), help.operands].filter(Boolean).join(' '));
  return [usage, '', help.purpose, '', t('optionsTitle'), ...columns(rows), '', t('examplesTitle'), ...columns(examples), ''].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
