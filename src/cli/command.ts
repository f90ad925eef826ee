import { relative } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { type OptionSpecs, type OptionValues, readArguments } from './arguments.ts';
import { type Help, helpText } from './help-text.ts';

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
