import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../support/workspace.ts';

/** What a process has used: CPU seconds with its own start, the most memory it took (kB); and how many files it read, if it tells. */
type Measured = { readonly cpu: number; readonly memory: number; readonly files: string };

/** How many files are changed for `content:changes`. */
const changedFiles = 50;

/** Programs that only parse, and that read and check as far as the catalogue: what the commands do besides are rules, pages and reports. Each gives its number of files. */
const programs: Readonly<Record<string, (dir: string) => Promise<number>>> = {
  'only parsing': async (dir) => (await import('../support/plain-parsing')).parsePlainly(dir),
  'check and build': async () => {
    const { catalogue, files } = (await import('#site/content-source.ts')).readContent();
    if (catalogue === undefined) throw new Error('The content of the measurement has errors');
    return files;
  },
};

/** What is started for each row: the programs above, and commands as package.json has them. What is changed for the last one lies in the folder before all are measured. */
const rows: readonly (readonly [name: string, ...args: string[]])[] = [
  ...Object.keys(programs).map((name) => [name, fileURLToPath(import.meta.url), name] as const),
  ['content:check', 'src/cli/main.ts', 'content:check'],
  ['content:changes', 'src/cli/main.ts', 'content:changes', '--base', 'HEAD'],
];

/** One measurement in a process of its own, as an editor starts it. */
function measure(args: readonly string[], dir: string): Measured {
  const { status, output } = spawnSync(process.execPath, ['--import', 'tsx', '--import', './tests/support/tell-usage.mjs', ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: dir },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  });
  const [, stdout, stderr, usage] = output;
  if (status !== 0) throw new Error(stderr ?? '');
  return { ...(JSON.parse(usage ?? '') as Pick<Measured, 'cpu' | 'memory'>), files: /^\d+$/.test(stdout ?? '') ? (stdout ?? '') : '' };
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
      for (const [name, ...args] of rows) {
        const { cpu, memory, files } = measure(args, dir);
        const cells = [String(count), cpu.toFixed(2), (memory / 1024).toFixed(0), files];
        process.stdout.write(`${name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
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

const [first = ''] = process.argv.slice(2);
const program = programs[first];
if (program === undefined) await compare(first === '' ? [18, 100, 1000] : process.argv.slice(2).map(Number));
else process.stdout.write(String(await program(process.env['CONTENT_DIR'] ?? '')));
