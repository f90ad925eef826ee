import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { developmentPath } from './addresses.ts';

/** A file as it is sent. */
type Sent = { readonly type: string; readonly body: Buffer };

const styles = /^\/styles\/([a-z]+\.css)$/;

/** The fault page's style sheets and the script of open pages, as they are on the disk now; undefined for any other path. */
export function developmentFile(path: string): Sent | undefined {
  const name = path.slice(developmentPath.length);
  const [, sheet] = styles.exec(name) ?? [];
  if (sheet !== undefined) return read('text/css', 'src/styles', sheet);
  if (name === '/fault-page.css') return read('text/css', 'src/site/development', 'fault-page.css');
  if (name === '/page-script.js') return read('text/javascript', 'src/site/development', 'page-script.js');
  return undefined;
}

function read(type: string, ...place: readonly string[]): Sent | undefined {
  try {
    return { type: `${type}; charset=utf-8`, body: readFileSync(join(process.cwd(), ...place)) };
  } catch {
    return undefined;
  }
}
