import { createHash } from 'node:crypto';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { keep } from './memory.ts';

/** Hex digits of a revision. */
const digits = 12;

/**
 * Names the state of the published content: the beginning of a sha256 over all of it. It changes when any published fact or
 * word does, needs no history, and is the same on every machine that publishes the same content.
 */
export function revisionOf(catalogue: Catalogue): string {
  return keep('revision', [catalogue], () => {
    const hash = createHash('sha256');
    for (const part of [...Object.values(catalogue).filter((value) => !Array.isArray(value)), ...Object.values(catalogue).filter(Array.isArray).flat()])
      hash.update(JSON.stringify(part));
    return hash.digest('hex').slice(0, digits);
  });
}
