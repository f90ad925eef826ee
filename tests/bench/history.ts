import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFiles } from '../support/git-content.ts';
import { root } from '../support/workspace.ts';

const projects = 100;
const noon = Date.parse('2020-01-01T12:00:00Z') / 1000;

/** A repository in which each commit changes the files of one project; the first has them all. */
function makeRepository(dir: string, commits: number): void {
  const prose = 'Hankkeessa kehitetään palveluja ja tuetaan viranomaisten yhteistyötä. '.repeat(40);
  const filesOf = (project: number, amount: number) =>
    Object.entries(projectFiles(`hanke-${project}`, { euFunding: String(amount + 1), summary: `"${amount}"` })).map(([file, text]) => {
      const whole = text?.replace('Teksti.', prose) ?? '';
      return `M 100644 inline ${file}\ndata ${Buffer.byteLength(whole)}\n${whole}\n`;
    });
  const stream = Array.from({ length: commits }, (_, index) => {
    const files = index === 0 ? Array.from({ length: projects }, (_unused, project) => filesOf(project, 0)).flat() : filesOf(index % projects, index);
    return `commit refs/heads/main\ncommitter A <a@example.fi> ${noon + index * 43_200} +0000\ndata 0\n${files.join('')}\n`;
  });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', dir]);
  execFileSync('git', ['-C', dir, 'fast-import', '--quiet'], { input: stream.join(''), maxBuffer: 1024 ** 3 });
}

/** Reads a history in a process of its own, as the build does. */
async function readOnce(dir: string): Promise<void> {
  const { readHistory } = await import('#content/history/history.ts');
  const { historyOptions } = await import('../support/git-content');
  const start = performance.now();
  const history = readHistory(dir, historyOptions());
  const seconds = (performance.now() - start) / 1000;
  const changes = 'reason' in history ? history.reason : history.changes.length;
  process.stdout.write(JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS / 1024, changes, bytes: JSON.stringify(history).length }));
}

/** `npm run bench:history`: what reading the history of 100 projects costs. @param counts commits */
function compare(counts: readonly number[]): void {
  process.stdout.write(`${['commits', 'changes', 's', 'MB', 'kB of JSON'].map((word) => word.padStart(12)).join('')}\n`);
  for (const count of counts) {
    const dir = mkdtempSync(join(tmpdir(), 'many-commits-'));
    try {
      makeRepository(dir, count);
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), 'read', dir], {
        cwd: root,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      const { seconds, memory, changes, bytes } = JSON.parse(stdout) as Readonly<Record<string, number>>;
      const cells = [count, changes, seconds?.toFixed(2), memory?.toFixed(0), ((bytes ?? 0) / 1000).toFixed(0)];
      process.stdout.write(`${cells.map((cell) => String(cell).padStart(12)).join('')}\n`);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'read') await readOnce(rest[0] ?? '');
else compare(mode === undefined ? [100, 1000, 10_000] : [mode, ...rest].map(Number));
