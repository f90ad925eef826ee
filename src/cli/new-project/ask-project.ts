import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Locale, Localized } from '#catalogue/locale.ts';
import { idOfName } from '#content/check/suggest.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError, reasonOf } from '../command.ts';
import { checkFund, type FundChoice } from './fund-choices.ts';
import { checkName, freeId, languageNames, newId, type TakenIds } from './names.ts';

/** Where questions are written and answers come from. */
export type Terminal = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/** What is known before asking. */
export type Known = {
  readonly names: Localized<string>;
  readonly id: string | undefined;
  readonly fund: string | undefined;
  readonly languages: readonly Locale[];
  readonly taken: TakenIds;
  readonly funds: readonly FundChoice[];
};

export type Answers = { readonly names: Localized<string>; readonly id: string; readonly fund: string | undefined };

/**
 * Asks what is not known of a new project, one question at a time; an answer that cannot be used is explained and asked again.
 * @throws CommandError when the person ends the input
 */
export async function askProject({ names, id, fund, languages, taken, funds }: Known, terminal: Terminal, locale: Locale): Promise<Answers> {
  const t = translatorOf(locale, 'editing');
  // The terminal itself edits the line that is being typed, so that a pasted name cannot move the cursor.
  const lines = createInterface({ ...terminal, terminal: false });
  const ended = once(lines, 'close').then(() => Promise.reject(new CommandError(t('stopped'))));
  ended.catch(() => undefined);
  const ask = async <T>(question: string, read: (answer: string) => T): Promise<T> => {
    for (;;) {
      const answer = (await Promise.race([lines.question(`${question} `), ended])).trim();
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        terminal.output.write(`${reasonOf(error, locale)}\n`);
      }
    }
  };
  try {
    const named: Partial<Record<Locale, string>> = { ...names };
    for (const language of languages) {
      named[language] ??= await ask(t('askName', { language: languageNames([language]) }), (answer) => checkName(answer, locale));
    }
    const name = named[languages[0] ?? locale] ?? '';
    const suggestion = freeId(idOfName(name), taken);
    const chosenId = id ?? (await ask(t('askId', { suggestion }), (answer) => newId(answer || suggestion, name, taken, locale)));
    const allowed = funds.map((choice) => `${choice.id} (${choice.code})`).join(', ');
    const chosenFund = fund ?? (await ask(t('askFund', { allowed }), (answer) => (answer === '' ? undefined : checkFund(answer, funds, locale))));
    return { names: named, id: chosenId, fund: chosenFund };
  } finally {
    lines.close();
  }
}
