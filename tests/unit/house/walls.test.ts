import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '#site/files-below.ts';
import { root, withFolder } from '../../support/workspace.ts';
import { type Files, faultsOf, importsIn, lintPatterns, type Room, table } from './house.ts';

function readHouse(): Files {
  return new Map(filesBelow(join(root, 'src')).map((name) => [`src/${name}`, readFileSync(join(root, 'src', name), 'utf8')]));
}

const house = readHouse();
const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('the house', () => {
  test('has the rooms of the table, each with an alias', () => {
    expect(rooms.toSorted()).toEqual([...table.keys()].toSorted());
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(imports).toEqual(Object.fromEntries(rooms.map((room) => [`#${room}/*`, `./src/${room}/*`])));
  });

  test('keeps its walls: nothing is imported against the table, in a circle or past an alias, and no folder is crowded', () => {
    expect(faultsOf(house)).toEqual([]);
    expect([...house].flatMap(([file, text]) => importsIn(file, text)).length).toBeGreaterThan(1000);
  });
});

/** What files that are added to the house are blamed for. */
function faultsWith(planted: Readonly<Record<string, string>>): readonly string[] {
  const known = faultsOf(house);
  return faultsOf(new Map([...house, ...Object.entries(planted)])).filter((fault) => !known.includes(fault));
}

describe('a planted violation is reported', () => {
  test.each<readonly [string, string, string]>([
    ['content/prose/planted.ts', "import { getCatalogue } from '#site/state.ts';", 'content may not import site'],
    ['content/read/planted.ts', "import type { Run } from '#cli/command.ts';", 'content may not import cli'],
    ['data/api/planted.ts', "export type { Searchable } from '#search/match-strategies.ts';", 'data may not import search'],
    ['cli/check/planted.ts', "const view = import('#views/shell/page-layout.tsx');", 'cli may not import views'],
    ['site/development/planted.ts', "import '../../cli/command.ts';", 'site may not import cli'],
    ['site/data/planted.ts', "let site: import('#pages/index.tsx').Props;", 'site may not import pages'],
    ['catalogue/deep/er/planted.ts', "import { join } from 'node:path';", 'the room never imports that package'],
    ['selection/planted.ts', "import { z } from 'zod';", 'the room never imports that package'],
    ['views/list/planted.tsx', "import { readFileSync } from 'node:fs';", 'the room never imports that package'],
    ['search/planted.ts', "import React from 'react';", 'the room never imports that package'],
    ['cli/new-project/planted.ts', "import Head from 'next/head';", 'the room never imports that package'],
    ['views/list/planted.tsx', "import { locales } from '../../catalogue/locale.ts';", 'from room to room imports are by alias'],
    ['content/edit/planted.ts', "import { yamlText } from '#content/read/yaml.ts';", 'inside a room imports are relative'],
    ['words/planted.ts', "import { locales } from '#catalogue/locale';", 'there is no such file'],
    ['site/planted.ts', 'const page = await import(nameOf(page));', 'nobody can tell what that is'],
    ['views/funds/planted.module.css', '@import "../../../content/planted.css";', 'there is no such file'],
    ['attic/planted.ts', "import { locales } from '#catalogue/locale.ts';", 'its own room is not in the table'],
  ])('in src/%s: %s', (file, text, reason) => {
    expect(faultsWith({ [`src/${file}`]: `${text}\n` })).toEqual([expect.stringMatching(new RegExp(`^src/${file} imports .*: ${reason}$`))]);
  });

  test('as a circle of types', () => {
    const planted = {
      'src/content/edit/a.ts': "import type { B } from '../read/b.ts';\n",
      'src/content/read/b.ts': "import type { A } from '../edit/a.ts';\n",
    };
    expect(faultsWith(planted)).toEqual(['a circle: src/content/edit/a.ts → src/content/read/b.ts → src/content/edit/a.ts']);
  });

  test('as a folder of more than 24 files', () => {
    const planted = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`src/words/crowd/n${index}.ts`, '']));
    expect(faultsWith(planted)).toEqual([expect.stringContaining('src/words/crowd holds 25 files')]);
  });
});

type Override = { readonly includes: readonly string[]; readonly linter: { readonly rules: { readonly style?: { readonly noRestrictedImports?: Rule } } } };
type Rule = { readonly level: string; readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] } };

describe('the linter', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as { readonly overrides: readonly Override[] };
  const patternsOf = (name: string, room: Room) => lintPatterns(name, room, readdirSync(join(root, 'src', name)));

  test('forbids what the table does', () => {
    const rules = overrides.flatMap(({ includes, linter }) => {
      const rule = linter.rules.style?.noRestrictedImports;
      return rule === undefined ? [] : [[includes.join(), rule.level, rule.options.patterns.flatMap(({ group }) => group)]];
    });
    expect(rules).toEqual([...table].map(([name, room]) => [`src/${name}/**`, 'error', patternsOf(name, room)]));
  });

  test('reports what is planted in a nested folder of every room, and nothing else', () => {
    const found = withFolder('walls-', (dir) => {
      cpSync(join(root, 'biome.json'), join(dir, 'biome.json'));
      for (const { file, name } of plantedInEveryRoom()) {
        mkdirSync(dirname(join(dir, file)), { recursive: true });
        writeFileSync(join(dir, file), `import '${name}';\n`);
      }
      const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
      const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', '.'];
      return spawnSync(process.execPath, [biome, ...args], { cwd: dir, encoding: 'utf8' }).stdout;
    });
    const reported = [...found.matchAll(/^::error title=lint\/style\/noRestrictedImports,file=([^,]+),/gm)].map((match) =>
      match[1]?.replace(/^.*(?=src\/)/, ''),
    );
    const wrong = plantedInEveryRoom().filter(({ isWrong }) => isWrong);
    expect(wrong.length).toBeGreaterThan(200);
    expect(reported.toSorted()).toEqual(wrong.map(({ file }) => file).toSorted());
  });

  /** One import a file, from a nested folder of each room to each other room and to packages. */
  function plantedInEveryRoom(): readonly { readonly file: string; readonly name: string; readonly isWrong: boolean }[] {
    return [...table].flatMap(([name, room]) => {
      const place = `src/${name}/deep/er`;
      const own = readdirSync(join(root, 'src', name));
      const others = [...table.keys()].flatMap((other) => [
        { file: `${place}/alias-${other}.ts`, name: `#${other}/deep/x.ts`, isWrong: !room.imports.includes(other) },
        { file: `${place}/climb-${other}.ts`, name: `../../../${other}/x.ts`, isWrong: other !== name && !own.includes(other) },
      ]);
      const packages = ['node:fs', 'node:fs/promises', 'react', 'next', 'next/head', 'zod'].map((used, index) => {
        const isWrong = room.never.some((banned) => banned === '*' || used === banned || used.startsWith(banned.endsWith(':') ? banned : `${banned}/`));
        return { file: `${place}/package-${index}.ts`, name: used, isWrong };
      });
      return [...others, ...packages];
    });
  }
});
