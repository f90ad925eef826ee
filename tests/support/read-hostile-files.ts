import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAnyMarkdown } from '#content/read/markdown.ts';
import { hostileFiles } from './hostile-files.ts';
import { goodContent, load } from './workspace.ts';

/** CPU seconds of some work. */
function costOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/**
 * Reads each hostile file beside good ones, as the check does, and prints how many CPU seconds it took, and of one that took long how many the parser of Markdown alone takes: a line of
 * JSON each, with the name first when it begins.
 */
function readHostileFiles(): void {
  const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    cpSync(goodContent, dir, { recursive: true });
    for (const { name, file, text } of hostileFiles) {
      writeFileSync(join(dir, file), text);
      process.stdout.write(`${JSON.stringify({ name })}\n`);
      const seconds = costOf(() => load(dir));
      process.stdout.write(`${JSON.stringify({ name, seconds, ...(seconds > 1 && { parsing: costOf(() => parseAnyMarkdown(text)) }) })}\n`);
      cpSync(join(goodContent, file), join(dir, file));
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

readHostileFiles();
