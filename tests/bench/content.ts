import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../support/workspace.ts';

type Measured = { readonly cpu: number; readonly memory: number; readonly files?: number };

type Engine = { readonly name: string; readonly run: (dir: string) => Promise<number | undefined> };

/** How many files are changed for `content:changes`. */
const changedFiles = 50;

/** A command with its report, which must be fine. */
async function runFine(name: string, dir: string, ...args: readonly string[]): Promise<undefined> {
  const { status, stderr } = await (await import('../support/run-command')).runCommand(name, dir, ...args);
  if (status !== 0) throw new Error(stderr);
}

/**
 * A program that only parses, reading and checking as far as the catalogue, and the commands with their reports: the differences are what our rules and pages
 * and the reports cost. What is changed for the last one lies in the folder before all are measured.
 */
const engines: readonly Engine[] = [
  {
    name: 'only parsing',
    run: async (dir) => (await import('../support/plain-parsing')).parsePlainly(dir),
  },
  {
    name: 'check and build',
    run: async () => {
      const { catalogue, files } = (await import('#site/content-source.ts')).readContent();
      if (catalogue === undefined) throw new Error('The content of the measurement has errors');
      return files;
    },
  },
  { name: 'content:check', run: (dir) => runFine('content:check', dir) },
  { name: 'content:changes', run: (dir) => runFine('content:changes', dir, '--base', 'HEAD') },
];

/** One measurement in a process of its own, as an editor starts it: CPU seconds with the program's own start, the most memory it took (MB), files. */
function measure(engine: Engine, dir: string): Measured {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), engine.name, dir];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, CONTENT_DIR: dir }, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

async function runOnce(name: string, dir: string): Promise<void> {
  const files = await engines.find((engine) => engine.name === name)?.run(dir);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024, files }));
}

/** `npm run bench:content`: what the check costs, and reading, checking and building the catalogue without its report, beside only parsing the same files. @param counts projects in each language */
async function compare(counts: readonly number[]): Promise<void> {
  const { writeManyProjects } = await import('../support/many-projects');
  const { withGitContent } = await import('../support/git-content');
  process.stdout.write('Projects in each language; CPU seconds of a whole process, its memory (MB) and files\n');
  process.stdout.write(`${''.padEnd(16)}${['projects', 'CPU s', 'MB', 'files'].map((word) => word.padStart(10)).join('')}\n`);
  for (const count of counts) {
    withGitContent(({ dir, commit }) => {
      writeManyProjects(dir, count);
      commit('2026-11-01T12:00:00Z', {});
      changeSome(join(dir, 'projects'));
      for (const engine of engines) {
        const { cpu, memory, files } = measure(engine, dir);
        const cells = [String(count), cpu.toFixed(2), memory.toFixed(0), String(files ?? '')];
        process.stdout.write(`${engine.name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
      }
    });
  }
}

/** Changes a fact and a text in the first files. */
function changeSome(folder: string): void {
  for (const name of readdirSync(folder).toSorted().slice(0, changedFiles)) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^checked: .*$/m, 'checked: 2026-11-20').replace(/^(## .*\n\n)/m, '$1EU. '));
  }
}

const [first = '', dir] = process.argv.slice(2);
if (dir !== undefined && engines.some(({ name }) => name === first)) await runOnce(first, dir);
else await compare(first === '' ? [18, 100, 1000] : process.argv.slice(2).map(Number));
