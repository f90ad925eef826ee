import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../support/workspace.ts';

type Measured = { readonly cpu: number; readonly memory: number; readonly files?: number };

type Engine = { readonly name: string; readonly run: (dir: string) => Promise<number | undefined> };

/** A program that only parses, reading and checking as far as the catalogue, and the command with its report: the differences are what our rules and pages and the report cost. */
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
  {
    name: 'content:check',
    run: async (dir) => {
      const { status, stderr } = await (await import('../support/run-command')).runCommand('content:check', dir);
      if (status !== 0) throw new Error(stderr);
      return undefined;
    },
  },
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
  process.stdout.write('Projects in each language; CPU seconds of a whole process, its memory (MB) and files\n');
  process.stdout.write(`${''.padEnd(16)}${['projects', 'CPU s', 'MB', 'files'].map((word) => word.padStart(10)).join('')}\n`);
  for (const count of counts) {
    const dir = mkdtempSync(join(tmpdir(), 'many-projects-'));
    try {
      writeManyProjects(dir, count);
      for (const engine of engines) {
        const { cpu, memory, files } = measure(engine, dir);
        const cells = [String(count), cpu.toFixed(2), memory.toFixed(0), String(files ?? '')];
        process.stdout.write(`${engine.name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}

const [first = '', dir] = process.argv.slice(2);
if (dir !== undefined && engines.some(({ name }) => name === first)) await runOnce(first, dir);
else await compare(first === '' ? [18, 100, 1000] : process.argv.slice(2).map(Number));
