import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './workspace.ts';

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(root, folder, name));
}

/** The classes that the selectors of a style sheet name. */
export function classesOf(css: string): ReadonlySet<string> {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? [];
  return new Set(
    selectors
      .filter((selector) => !selector.trim().startsWith('@'))
      .flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => String(name))),
  );
}

/** Every style sheet of the site by its path from the project's root; that of the frame of a preview is none of them. */
export const sheets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['src/site', 'src/styles', 'src/views']
    .flatMap((folder) => filesIn(folder, /\.css$/))
    .map((path) => [relative(root, path), classesOf(readFileSync(path, 'utf8'))]),
);

/** What a component's source says of classes. */
export type ClassUse = {
  /** Classes of modules, as `<sheet> <class>`. */
  readonly ofModules: readonly string[];
  /** Classes written as words, of the sheets of the whole site. */
  readonly words: readonly string[];
  /** Class attributes and look-ups that cannot be checked: templates, computed names. */
  readonly unchecked: readonly string[];
};

const importOfSheet = /import (\w+) from '([^']+\.module\.css)'/g;
const attribute = /className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g;

/** Reads the classes out of the source of a component. @param path absolute, for sheets are named beside it */
export function classUse(source: string, path: string): ClassUse {
  const sheetsByName = [...source.matchAll(importOfSheet)].map(
    ([, name, place]) => [String(name), relative(root, resolve(dirname(path), String(place)))] as const,
  );
  const attributes = [...source.matchAll(attribute)];
  const written = attributes.flatMap(([, literal, code]) => [
    literal ?? '',
    ...[...(code ?? '').matchAll(/(?<!=== )'([^']*)'/g)].map(([, word]) => String(word)),
  ]);
  return {
    ofModules: sheetsByName.flatMap(([name, sheet]) =>
      [...source.matchAll(new RegExp(`\\b${name}\\.(?!module\\.css)(\\w+)`, 'g'))].map(([, used]) => `${sheet} ${used}`),
    ),
    words: written.flatMap((word) => word.split(/\s+/).filter(Boolean)),
    unchecked: [
      ...attributes.map(([all]) => all).filter((text) => text.includes('`')),
      ...sheetsByName.flatMap(([name]) => source.match(new RegExp(`\\b${name}\\[.*?\\]`, 'g')) ?? []),
    ],
  };
}

/** Every component of the site with what it says of classes, by its path from the project's root. */
export const components: ReadonlyMap<string, ClassUse> = new Map(
  filesIn('src', /\.tsx$/).map((path) => [relative(root, path), classUse(readFileSync(path, 'utf8'), path)]),
);
