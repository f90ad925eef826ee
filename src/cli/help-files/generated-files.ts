import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fundColourNames, fundColours } from '#catalogue/fund-colours.ts';
import { isLocale, type Locale, locales } from '#catalogue/locale.ts';
import { type FieldHelp, fieldHelpOf } from '#content/schema/field-help.ts';
import { jsonSchemaOf } from '#content/schema/json-schema.ts';
import { type ContentKind, contentKinds } from '#content/schema/kinds.ts';
import { contentDir } from '#site/settings.ts';
import { messagesOf } from '#words/messages.ts';
import { fieldTable, helpSentence } from './field-table.ts';
import { projectSnippet, projectTemplate } from './project-snippet.ts';

/** A file, or the marked parts of it, that is made from the schemas, messages and colours of funds: its path from the project's root and its whole text. */
export type GeneratedFile = { readonly path: string; readonly text: string };

/** Documents with parts that are made from the schemas, between markers. */
const documents = ['content/README.md', 'CONTRIBUTING.md'] as const;

const schemaFolder = 'docs/schema';

/** Everything that `npm run content:schema` writes, as it has to be now. The same schemas and messages give the same bytes. */
export function generatedFiles(root: string): readonly GeneratedFile[] {
  const schemas = contentKinds.flatMap((kind) => locales.map((locale) => schemaFile(kind, locale)));
  const snippets = Object.assign({}, ...locales.map((locale) => projectSnippet(fields('project', locale), locale)));
  const guides = documents
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: withMarkedParts(readFileSync(join(root, path), 'utf8')) }));
  return [
    ...schemas,
    { path: '.vscode/content.code-snippets', text: asJson(snippets) },
    { path: 'src/styles/fund-colours.css', text: fundColourSheet() },
    ...guides,
  ];
}

/**
 * What the check compares, by absolute path. The files belong to the project's own content folder; a content folder elsewhere, or
 * a copy of the site without its documents, is judged without them.
 */
export function generatedForCheck(): ReadonlyMap<string, string> {
  const root = process.cwd();
  const isOwn = contentDir() === join(root, 'content') && existsSync(join(root, schemaFolder));
  return new Map(isOwn ? generatedFiles(root).map(({ path, text }) => [join(root, path), text]) : []);
}

function schemaFile(kind: ContentKind, locale: Locale): GeneratedFile {
  const schema = jsonSchemaOf(kind, fields(kind, locale), (field) => helpSentence(field, locale));
  return { path: `${schemaFolder}/${kind}.${locale}.json`, text: asJson(schema) };
}

function fields(kind: ContentKind, locale: Locale): readonly FieldHelp[] {
  return fieldHelpOf(kind, messagesOf(locale).fact);
}

function asJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** What an element's `data-fund-colour` gives to what is drawn in it: `--fund`. */
function fundColourSheet(): string {
  const light = fundColourNames.map((name) => cssRule(name, { '--fund': fundColours[name].light }, '  '));
  const dark = fundColourNames.map((name) => cssRule(name, { '--fund': fundColours[name].dark }, '    '));
  return [
    '/* Made by npm run content:schema from src/catalogue/fund-colours.ts. */',
    '@layer tokens {',
    ...light,
    '  @media screen and (prefers-color-scheme: dark) {',
    ...dark,
    '  }',
    '}',
    '',
  ].join('\n');
}

function cssRule(name: string, properties: Readonly<Record<string, string>>, indent: string): string {
  const declarations = Object.entries(properties).map(([property, value]) => `${indent}  ${property}: ${value};`);
  return [`${indent}[data-fund-colour="${name}"] {`, ...declarations, `${indent}}`].join('\n');
}

const marked = /(<!-- (fields|template) (\S+) (\S+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g;

/**
 * A document with everything between its markers made anew: `<!-- fields project fi -->` … `<!-- /fields -->` holds a table,
 * `<!-- template project fi -->` … `<!-- /template -->` a new project's file to copy.
 * @throws RangeError on a marker that names no kind of file or no language
 */
export function withMarkedParts(text: string): string {
  return text.replace(marked, (_, open: string, part: string, kind: string, locale: string, close: string) => {
    const known = contentKinds.find((name) => name === kind);
    if (known === undefined || !isLocale(locale)) throw new RangeError(`No fields are known as ${kind} ${locale}`);
    const help = fields(known, locale);
    const made = part === 'fields' ? fieldTable(help, locale) : `\`\`\`\n${projectTemplate(help, locale)}\n\`\`\``;
    return `${open}\n${made}\n\n${close}`;
  });
}
