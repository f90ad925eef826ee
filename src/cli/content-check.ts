import { checkChoices, checkContent, checkHelp, checkOptions } from './check/check-content.ts';
import { watchContent } from './check/watch-content.ts';
import { runCommand } from './command.ts';

/**
 * `npm run content:check`: checks every content file and says what to type instead.
 * Exit codes: 0 fine or only warnings, 1 faults, 2 the check itself failed.
 */
runCommand({
  name: 'content:check',
  options: checkOptions,
  takesOperands: true,
  help: checkHelp,
  run: ({ values, operands, locale }) => {
    const choices = checkChoices(values, operands, locale, process.env);
    return values.watch ? watchContent(choices) : checkContent(choices);
  },
});
