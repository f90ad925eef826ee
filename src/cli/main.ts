import { setFlagsFromString } from 'node:v8';
import type { Run } from './command.ts';

type Load = () => Promise<{ readonly run: Run }>;

/** The commands of package.json that do their work and end. */
const works: Readonly<Record<string, Load>> = {
  'content:changes': () => import('./content-changes.ts'),
  'content:check': () => import('./content-check.ts'),
  'content:fix': () => import('./content-fix.ts'),
  'content:new': () => import('./content-new.ts'),
  'content:report': () => import('./content-report.ts'),
  'content:schema': () => import('./content-schema.ts'),
  'content:snapshot': () => import('./content-snapshot.ts'),
  'content:translated': () => import('./content-translated.ts'),
  release: () => import('./release.ts'),
};

/** Those that show the site, most of them until they are told to stop; what they keep open must not keep the process alive. The server of the built site is compiled: `server/main.ts`. */
const servers: Readonly<Record<string, Load>> = {
  'content:preview': () => {
    // React chooses between its two builds when it is first imported, and the words of the commands already import it.
    Object.assign(process.env, { NODE_ENV: 'production' });
    return import('./content-preview.ts');
  },
  dev: () => import('./dev.ts'),
};

/**
 * How much of a function has run before it is compiled for speed (V8's `--interrupt-budget`, bytes). Commands are over within seconds, so that
 * with Node 20's own figure a fifth of their CPU time goes into code that is hardly used; newer versions wait by themselves. A flag that a
 * version no longer knows is passed over.
 */
const compileLater = '--interrupt-budget=400000';

const commands = new Map(Object.entries({ ...works, ...servers }));

/**
 * The one entry of all commands: `tsx src/cli/main.ts content:check --lang en`. The process ends by itself with the exit code of
 * the command, so that a piped report is never cut.
 */
async function main(name: string, args: readonly string[]): Promise<void> {
  const load = commands.get(name);
  if (load === undefined) throw new RangeError(`There is no command ${name}. Commands: ${[...commands.keys()].join(', ')}`);
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  if (Object.hasOwn(works, name)) setFlagsFromString(compileLater);
  const { run } = await load();
  process.exitCode = await run(args, process);
  if (Object.hasOwn(servers, name)) process.exit();
}

const [, , name = '', ...args] = process.argv;
await main(name, args);
