import { join } from 'node:path';
import { helsinkiDay } from '#catalogue/date.ts';
import { changeAsEditorsDo } from './support/editors-changes.ts';
import { passIn, withProjectCopy } from './support/project-copy.ts';

/** `npm run test:editors`: proves on a copy of the project that no test fails when editors change the content. Ends with 1 when one does. */
function main(): boolean {
  return withProjectCopy((dir) => {
    const done = changeAsEditorsDo(join(dir, 'content'), helsinkiDay(Date.now()));
    process.stdout.write(`In a copy of the project:\n${done.map((line) => `- ${line}\n`).join('')}`);
    return passIn(dir, ['content:check', 'test:unit']);
  });
}

process.exitCode = main() ? 0 : 1;
