import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ProjectChange } from '#catalogue/changes.ts';
import { buildDir } from '../settings.ts';
import type { Changes } from '../source.ts';
import { historyPart, releaseFolder } from './format.ts';

/** Where the build leaves the history of changes. */
export function historyFile(): string {
  return join(buildDir(), releaseFolder, historyPart);
}

/** Takes the history from the text of its file. @throws SyntaxError or TypeError when the text is something else, as a history that earlier software wrote */
export function parseHistory(text: string, file: string): Changes {
  const { changes, reason } = JSON.parse(text) as { readonly changes?: readonly ProjectChange[]; readonly reason?: string };
  if (!Array.isArray(changes) && typeof reason !== 'string') throw new TypeError(`${file} holds neither changes nor why there are none`);
  if (Array.isArray(changes) && !changes.every((change) => typeof change?.time === 'string' && typeof change.mark === 'string'))
    throw new TypeError(`${file} holds changes without their times: build again`);
  const state = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return Array.isArray(changes) ? { changes, state } : { state };
}
