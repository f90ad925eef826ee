import { relative } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { commonOptions, type OptionSpecs, type OptionValues, readArguments, shapeOf } from './arguments.ts';

/** Exit codes of every command: done, done but something is wrong with the content, could not be done. */
export const exitCodes = { fine: 0, faults: 1, failed: 2 } as const;

/** A reason why a command cannot do its work, in the words of the person who started it: shown as it is, exit code 2. */
export class CommandError extends Error {}

export type Command<O extends OptionSpecs> = {
  /** As it is typed: `content:check`. */
  readonly name: string;
  /** Its own options; `--lang` and `--help` every command has. */
  readonly options: O;
  /** Whether it takes words that are not options. */
  readonly takesOperands: boolean;
  readonly help: (locale: Locale) => Help<O>;
  /** Does the work and gives the exit code. @throws CommandError with what to tell the person */
  readonly run: (input: { readonly values: OptionValues<O>; readonly operands: readonly string[]; readonly locale: Locale }) => number | Promise<number>;
};

/**
 * Runs a command with the arguments of this process. What goes wrong is one message on stderr and exit code 2, never a stack trace.
 * The process ends by itself, so that a piped report is never cut.
 */
export async function runCommand<const O extends OptionSpecs>(command: Command<O>): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await codeOf(command, process.argv.slice(2));
}

async function codeOf<O extends OptionSpecs>(command: Command<O>, args: readonly string[]): Promise<number> {
  const asked = readArguments(command.name, command.options, command.takesOperands, args, process.env);
  if (asked.kind === 'refused') return fail(asked.message);
  if (asked.kind === 'help') {
    process.stdout.write(helpText(command.name, command.options, command.help(asked.locale), asked.locale));
    return exitCodes.fine;
  }
  try {
    return await command.run(asked);
  } catch (error) {
    return fail(reasonOf(error, asked.locale));
  }
}

/** What stopped a command, in plain words; the reasons of the file system are translated. */
export function reasonOf(error: unknown, locale: Locale): string {
  if (error instanceof CommandError) return error.message;
  const t = translatorOf(locale, 'command');
  const { code, path, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, path: undefined, message: String(error) };
  if (path === undefined) return t('failed', { reason: message });
  const shown = relative(process.cwd(), path) || path;
  if (code === 'ENOENT' || code === 'ENOTDIR') return t('notThere', { path: shown });
  return code === 'EACCES' || code === 'EPERM' ? t('notAllowed', { path: shown }) : t('failed', { reason: message });
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return exitCodes.failed;
}

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

type Stream = { readonly isTTY?: boolean; hasColors?(env?: object): boolean };

/**
 * Whether to write colours to a stream: on a terminal that has them, never in a pipe. `FORCE_COLOR` overrides this, and `NO_COLOR`
 * (https://no-color.org), as in Node.js itself; `FORCE_COLOR=0` means none.
 */
export function showsColours(stream: Stream, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  if (env['NO_COLOR']) return false;
  return stream.isTTY === true && stream.hasColors?.(env) === true;
}
