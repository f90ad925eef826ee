import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Lets the framework take its settings from the built site, as it does in its own standalone builds, so that it compiles no
 * `next.config.ts` at the start and needs neither that file nor what it imports. Call it before the framework is imported.
 * @param dir the built site, absolute
 */
export function takeBuiltSettings(dir: string): void {
  const { config } = JSON.parse(readFileSync(join(dir, 'required-server-files.json'), 'utf8')) as { readonly config: object };
  // A private name of the framework's; tests/production-install.ts starts the site without next.config.ts, which needs it.
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify({ ...config, distDir: relative(process.cwd(), dir) });
}
