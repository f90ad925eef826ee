import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles } from './hostile-files.ts';
import { goodContent, load } from './workspace.ts';

/** Reads each hostile file beside good ones, as the check does, and prints how many CPU seconds it took: a line of JSON each, with the name first when it begins. */
function readHostileFiles(): void {
  const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    cpSync(goodContent, dir, { recursive: true });
    for (const { name, file, text } of hostileFiles) {
      writeFileSync(join(dir, file), text);
      process.stdout.write(`${JSON.stringify({ name })}\n`);
      const start = process.cpuUsage();
      load(dir);
      const { user, system } = process.cpuUsage(start);
      process.stdout.write(`${JSON.stringify({ name, seconds: (user + system) / 1e6 })}\n`);
      cpSync(join(goodContent, file), join(dir, file));
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

readHostileFiles();
