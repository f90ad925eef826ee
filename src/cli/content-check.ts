import { checkContent } from './check-content';
import { checkChoices, checkHelp, checkOptions } from './check-options';
import { runCommand } from './command';
import { watchContent } from './watch-content';

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
