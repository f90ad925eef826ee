import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Compiles the server of the site into `bin/serve.mjs` of the built site, with all packages but the framework in it.
 * @param dir the built site, absolute
 * @param entry where the server begins, from the project's root
 * @throws Error when the code cannot be compiled
 */
export async function compileServer(dir: string, entry = 'src/cli/server/main.ts'): Promise<void> {
  rmSync(join(dir, 'bin'), { recursive: true, force: true });
  await build({
    entryPoints: { serve: entry },
    outdir: join(dir, 'bin'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported later must stay apart: React looks at NODE_ENV when it is first imported.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.9',
    external: ['next'],
    // As a package for require names its parts to a module.
    alias: { 'next/og': 'next/og.js' },
    jsx: 'automatic',
    sourcemap: 'linked',
    // A stack needs places, not texts.
    sourcesContent: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    // Packages written for require ask for it; a module has none.
    banner: { js: "import { createRequire as createRequireOfModule } from 'node:module'; const require = createRequireOfModule(import.meta.url);" },
    logLevel: 'error',
  });
}
