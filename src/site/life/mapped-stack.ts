import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';

/** A map in memory takes some ten times its file, so few are kept. */
const maps = new LRUCache<string, { readonly map?: SourceMap }>({ max: 8 });

/** The file of compiled code, its line and its column, as they end a line of a stack. */
const place = /((?:file:\/\/)?\/[^()\n]+\.m?js):(\d+):(\d+)(?=\)?$)/gm;

/**
 * The stack of an error with the places of the sources, where the compiled code has maps beside it. Read only when something has gone wrong: Node's own
 * `--enable-source-maps` reads the maps of all that is loaded, a seventh of the time a site takes to start.
 */
export function mappedStack(stack: string): string {
  return stack.replace(place, (written, file: string, line: string, column: string) => sourceOf(file, Number(line), Number(column)) ?? written);
}

function sourceOf(file: string, line: number, column: number): string | undefined {
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  const entry = mapOf(path)?.findEntry(line - 1, column - 1);
  if (entry === undefined || !('originalSource' in entry)) return undefined;
  const source = entry.originalSource.startsWith('file:') ? relative(process.cwd(), fileURLToPath(entry.originalSource)) : entry.originalSource;
  return `${source.replace(/^(?:\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

/** The map of a compiled file; undefined when there is none, or none that can be read: an error must be told all the same. */
function mapOf(path: string): SourceMap | undefined {
  const known = maps.get(path);
  if (known !== undefined) return known.map;
  const map = readMap(`${path}.map`);
  maps.set(path, map === undefined ? {} : { map });
  return map;
}

function readMap(path: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
