import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './workspace.ts';

const windows = process.platform === 'win32';

/** A copy of the project that may be changed, without what is built or installed; the installed packages are linked. Removed after use. */
export function withProjectCopy<T>(use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    copyProject(dir);
    symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), windows ? 'junction' : 'dir');
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Copies the project to an empty folder, without what is built or installed. */
export function copyProject(dir: string): void {
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    cpSync(join(root, file), join(dir, file));
  }
}

/** Every file that is in the repository or would be with the next commit. */
function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

/** Runs scripts of `package.json` in a copy, one after another, and says which; true when all of them pass. It stops at the first that fails. */
export function passIn(dir: string, scripts: readonly string[]): boolean {
  const { CONTENT_DIR: _content, CONTENT_DRAFTS: _drafts, CATALOGUE_TODAY: _today, GITHUB_ACTIONS: _actions, ...env } = process.env;
  return scripts.every((script) => {
    process.stdout.write(`\n== npm run ${script}\n`);
    const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['run', '--silent', script], { cwd: dir, env, stdio: 'inherit', shell: windows });
    process.stdout.write(status === 0 ? `passed: ${script}\n` : `failed: ${script}\n`);
    return status === 0;
  });
}
