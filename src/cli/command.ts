import { relative } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { logError } from '#site/log.ts';
import { faultOfDrafts, messageLanguage } from '#site/settings.ts';
import { translatorOf } from '#words/messages.ts';
import { commonOptions, type OptionSpecs, type OptionValues, readArguments, shapeOf } from './arguments.ts';

/** Exit codes of every command: done, done but something is wrong with the content, could not be done. */
export const exitCodes = { fine: 0, faults: 1, failed: 2 } as const;

/** A reason why a command cannot do its work, in the words of the person who started it: shown as it is, exit code 2. */
export class CommandError extends Error {}

/** What a command has of the process it runs in; `process` itself is one. */
export type Io = {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
};

/** Where a command writes. A terminal says that it is one, and whether it has colours. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; hasColors?(env?: object): boolean };

/** A command as a function: takes its arguments and gives its exit code. Settings are those of the process. */
export type Run = (args: readonly string[], io: Io) => Promise<number>;

export type Command<O extends OptionSpecs> = {
  /** As it is typed: `content:check`. */
  readonly name: string;
  /** Its own options; `--lang` and `--help` every command has. */
  readonly options: O;
  /** Whether it takes words that are not options. */
  readonly takesOperands: boolean;
  readonly help: (locale: Locale) => Help<O>;
  /** Does the work and gives the exit code. @throws CommandError with what to tell the person */
  readonly work: (input: Input<O>) => number | Promise<number>;
};

type Input<O extends OptionSpecs> = { readonly values: OptionValues<O>; readonly operands: readonly string[]; readonly locale: Locale; readonly io: Io };

/** Makes the function of a command. What goes wrong is one message on stderr and exit code 2, never a stack trace. */
export function createRun<const O extends OptionSpecs>(command: Command<O>): Run {
  return async (args, io) => {
    const fail = (message: string) => {
      io.stderr.write(`${message}\n`);
      return exitCodes.failed;
    };
    const env = { ...process.env, CONTENT_LANG: messageLanguage(process.env) };
    const requested = readArguments(command.name, command.options, command.takesOperands, args, env);
    if (requested.kind === 'refused') return fail(requested.message);
    if (requested.kind === 'help') {
      io.stdout.write(helpText(command.name, command.options, command.help(requested.locale), requested.locale));
      return exitCodes.fine;
    }
    if (faultOfDrafts(process.env['CONTENT_DRAFTS']) !== undefined) return fail(translatorOf(requested.locale, 'command')('draftsSetting'));
    try {
      return await command.work({ ...requested, io });
    } catch (error) {
      if (isUnexpected(error)) logError(command.name, error);
      return fail(reasonOf(error, requested.locale));
    }
  };
}

/** Whether an error is the program's own: not one that says in words what to do, and not one of the file system, which are told by their path. */
function isUnexpected(error: unknown): boolean {
  return !(error instanceof CommandError) && (error as NodeJS.ErrnoException | undefined)?.path === undefined;
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

/**
 * Whether to write colours to a stream: on a terminal that has them, never in a pipe. `FORCE_COLOR` overrides this, and `NO_COLOR`
 * (https://no-color.org), as in Node.js itself; `FORCE_COLOR=0` means none.
 */
export function showsColours(stream: Pick<Output, 'isTTY' | 'hasColors'>, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  if (env['NO_COLOR']) return false;
  return stream.isTTY === true && stream.hasColors?.(env) === true;
}
