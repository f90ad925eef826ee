import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectChange } from '#catalogue/changes.ts';
import { keep } from './memory.ts';
import { buildDir } from './settings.ts';

/** What has changed, newest first, and a name for this state of it; no changes means that the history is not known. */
export type Changes = { readonly changes?: readonly ProjectChange[]; readonly state: string };

/** Where the build leaves the history of changes. */
export function changesFile(): string {
  return join(buildDir(), 'changes.json');
}

/** The history that the build left, read once for the process. A build without a history, or a file that cannot be read, is no history. */
export function theChanges(): Changes {
  return keep('changes', [changesFile()], () => readChanges(changesFile()));
}

function readChanges(file: string): Changes {
  try {
    const text = readFileSync(file, 'utf8');
    const { changes } = JSON.parse(text) as { readonly changes?: readonly ProjectChange[] };
    const state = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return Array.isArray(changes) ? { changes, state } : { state };
  } catch {
    return { state: 'none' };
  }
}
