import { join } from 'node:path';
import { helsinkiDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { writeTogether } from '#content/edit/files.ts';
import { contentFileName } from '#content/read/content-file.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError, createRun, exitCodes, type Io } from './command.ts';
import { type Answers, askProject, type Known } from './new-project/ask-project.ts';
import { draftText } from './new-project/draft-text.ts';
import { checkFund, fundChoices } from './new-project/fund-choices.ts';
import { languageNames, newId, readNames, requiredLocales, takenIds } from './new-project/names.ts';
import { existingContentDir } from './requested-paths.ts';

/**
 * `npm run content:new -- "Nimi" "Name"`: makes the files of a new project as drafts.
 * Exit codes: 0 done, 2 it could not be done, and nothing was written.
 */
export const run = createRun({
  name: 'content:new',
  options: { id: { kind: 'text' }, 'fund-id': { kind: 'text' } },
  takesOperands: true,
  help: (locale) => {
    const t = translatorOf(locale, 'editing');
    return {
      purpose: t('newPurpose'),
      operands: t('newOperands'),
      options: { id: t('idHelp'), 'fund-id': t('fundHelp') },
      examples: [
        ['"Uusi hanke" "New project"', t('newExample')],
        ['"Uusi hanke" "New project" --id uusi --fund-id amif', t('newIdExample')],
        ['', t('newAskExample')],
      ],
    };
  },
  work: async ({ values, operands, locale, io }) => {
    const t = translatorOf(locale, 'editing');
    const { id, 'fund-id': fund } = values;
    const dir = existingContentDir(locale);
    const languages = requiredLocales(dir);
    const funds = fundChoices(dir, locale);
    if (fund !== undefined) checkFund(fund, funds, locale);
    const names = readNames(operands, languages, locale);
    const known: Known = { names, id, fund, languages, taken: takenIds(dir), funds };
    if (id !== undefined) newId(id, '', known.taken, locale);
    const answers = await completed(known, locale, io);
    const files = filesOf(dir, languages, answers);
    writeTogether(files);
    const labels = [...files.keys()].map(fileLabel);
    io.stdout.write(`${[t('created'), ...labels.map((label) => `  ${label}`), t('createdNext', { path: labels[0] ?? '' })].join('\n')}\n`);
    return exitCodes.fine;
  },
});

/** Questions are for a person at a terminal; in a pipe nothing is asked, and what is missing is said. */
async function completed(known: Known, locale: Locale, { stdin, stdout }: Io): Promise<Answers> {
  const missing = known.languages.filter((language) => known.names[language] === undefined);
  if (missing.length > 0 && stdin.isTTY && stdout.isTTY) return askProject(known, { input: stdin, output: stdout }, locale);
  if (missing.length > 0) {
    const values = { languages: languageNames(known.languages), missing: languageNames(missing) };
    throw new CommandError(translatorOf(locale, 'editing')('namesMissing', values));
  }
  const [first] = known.languages;
  return { ...known, id: newId(known.id, (first && known.names[first]) ?? '', known.taken, locale) };
}

function filesOf(dir: string, languages: readonly Locale[], { id, names, fund }: Answers): ReadonlyMap<string, string> {
  const today = helsinkiDay(Date.now());
  return new Map(
    languages.map((language) => {
      const facts = { id, titles: names, fund, today, funds: fundChoices(dir, language) };
      return [join(dir, 'projects', contentFileName(id, language)), draftText(facts, language)];
    }),
  );
}
