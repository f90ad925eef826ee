import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../support/workspace.ts';
import { fileOf, importsIn } from './house.ts';

const pages = readdirSync(join(root, 'src/pages'), { recursive: true, encoding: 'utf8' }).map((file) => join('src/pages', file));
const entries = [...pages.filter((file) => /\.tsx?$/.test(file)), 'src/instrumentation.ts', 'src/cli/server/main.ts'];

/** What is imported for its types alone is not there when the code runs. */
const withoutTypes = (text: string) => text.replace(/^(?:import|export) type [^;]*;/gm, '');

/** Every file and package that is reached when the built site runs. */
function reached(): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const one of importsIn(file, withoutTypes(readFileSync(join(root, file), 'utf8')))) {
      const found = fileOf(one);
      if (found !== undefined) visit(found);
      else if (!one.name.startsWith('node:')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(one.name)?.[0] ?? one.name);
    }
  };
  entries.forEach(visit);
  return { files, packages };
}

describe('what runs when the built site is served', () => {
  const { files, packages } = reached();

  test('is all of the site', () => {
    for (const file of ['src/site/release/load.ts', 'src/site/state.ts', 'src/views/list/list-view.tsx', 'src/data/csv.ts']) expect(files).toContain(file);
    expect([...packages]).toEqual(expect.arrayContaining(['next', 'react', '@orama/stemmers']));
  });

  test('reads no content file: no Markdown, no front matter, no check', () => {
    const reading = /^src\/(?:content|site\/(?:development|content-source|fault-words)|cli\/(?:check|release|quality|new-project|help-files))\b/;
    expect([...files].filter((file) => reading.test(file))).toEqual([]);
    expect(
      ['remark', 'remark-gfm', 'remark-html', 'gray-matter', 'hast-util-sanitize', 'chokidar', 'tsx', 'esbuild'].filter((name) => packages.has(name)),
    ).toEqual([]);
  });

  test('needs the production dependencies only', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
    expect([...packages].filter((name) => dependencies[name] === undefined)).toEqual([]);
  });
});
