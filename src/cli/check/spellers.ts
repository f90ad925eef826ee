import { spawnSync } from 'node:child_process';
import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import type { Speller } from '#content/prose/spelling.ts';

/** A program that reads words, one a line, and answers with lines `C: word`, `W: word` and, after a wrong one, `S: suggestion`. */
type Program = { readonly command: string; readonly args: readonly string[] };

/** The programs of the languages that have one. Voikko is in Debian and Ubuntu as the packages `libvoikko-dev` and `voikko-fi`. */
const programs: Localized<Program> = { fi: { command: 'voikkospell', args: ['-s'] } };

/** How long a program may take for all the texts of its language. */
const maxMs = 20_000;

/**
 * The spellers for `content:check --spelling`. A program that is missing, fails or takes too long finds nothing wrong and is
 * told to `complain`; it never stops the check.
 */
export function createSpellers(complain: (program: string, locale: Locale) => void): Localized<Speller> {
  const found = locales.flatMap((locale) => {
    const program = programs[locale];
    return program === undefined ? [] : [[locale, spellerOf(program, () => complain(program.command, locale))] as const];
  });
  return Object.fromEntries(found);
}

function spellerOf({ command, args }: Program, complain: () => void): Speller {
  return (words) => {
    const input = `${words.join('\n')}\n`;
    const { status, stdout } = spawnSync(command, args, { input, encoding: 'utf8', timeout: maxMs, maxBuffer: 64 * 1024 * 1024, env: inUtf8(process.env) });
    if (status === 0) return readAnswers(stdout);
    complain();
    return new Map();
  };
}

/** Voikko reads words in the encoding of the environment; a bare environment would make every ä an error. */
function inUtf8(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') ? env : { ...env, LC_ALL: 'C.UTF-8' };
}

/** The wrong words of an answer with what is suggested instead. */
export function readAnswers(answer: string): ReadonlyMap<string, readonly string[]> {
  const wrong = new Map<string, string[]>();
  let suggestions: string[] = [];
  for (const line of answer.split('\n')) {
    const [mark, word = ''] = line.split(/: (.*)/);
    if (mark === 'W') {
      suggestions = [];
      wrong.set(word, suggestions);
    } else if (mark === 'S') suggestions.push(word);
  }
  return wrong;
}
