import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTextPage, routeNames } from '#addresses/pages.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import { termsIn } from '#content/prose/terms.ts';
import { createWriting } from '#content/prose/writing.ts';
import { messagesOf, translatorOf, writingChoices } from '#words/messages.ts';
import { root } from '../../support/workspace.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path: readonly string[] = []): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as const] : leaves(value, [...path, key]),
  );
}

/** Names of the arguments and tags of a message. */
function argumentsOf(message: string): readonly string[] {
  const named = [...message.matchAll(/(?<!\b(?:zero|one|two|few|many|other|=\d+) )\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? '');
  const tags = [...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  return [...new Set([...named, ...tags])].sort();
}

const all = Object.fromEntries(locales.map((locale) => [locale, new Map(leaves(messagesOf(locale) as unknown as Tree))]));
const finnish = all.fi ?? new Map<string, string>();

const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

describe.each(locales)('the messages in %s', (locale) => {
  const messages = all[locale] ?? new Map<string, string>();

  test('have the same keys as the Finnish ones', () => {
    expect([...messages.keys()].sort()).toEqual([...finnish.keys()].sort());
  });

  test('take the same arguments as the Finnish ones', () => {
    const differing = [...messages].filter(([key, text]) => String(argumentsOf(text)) !== String(argumentsOf(finnish.get(key) ?? '')));
    expect(differing).toEqual([]);
  });

  test('call each thing by the one name that it has in the service', () => {
    const choices = createWriting(writingChoices()[locale]);
    const wrong = [...messages]
      .filter(([key]) => !/^(queryWords|language\.writing)\b/.test(key))
      .flatMap(([key, text]) => termsIn(text, choices).map(({ value, suggestion }) => `${key}: ${value}, not ${suggestion}`));
    expect(wrong).toEqual([]);
  });

  test('are never empty, never padded, never double-spaced', () => {
    const bad = [...messages].filter(([key, text]) => text === '' || / {2}/.test(text) || (text !== text.trim() && !key.endsWith('.label')));
    expect(bad).toEqual([]);
  });
});

test('no message is unused', () => {
  const computed =
    /^(apiDocument\.schema|apiDocument\.problemField|status|statement|funds\.programme|quality\.group|project\.section|check\.fault|fact|languageGap|error|language|field\.kind|field\.same|field\.required|openData\.(file|format|group)|dictionary\.(basis|column|place)|dcat|footer\.page|queryWords\.(scale|time|value)|apiDocument\.parameter|filters\.typed|filters\.amountTo)\b|^project\.(machine|machine-reviewed)$|^home\.\w+(Text|More)$|^openData\.\w+Text$/;
  const unused = [...finnish.keys()].filter((key) => {
    const leaf = key.split('.').at(-1) ?? '';
    return !computed.test(key) && !source.includes(`'${leaf}'`) && !source.includes(`.${leaf}`);
  });
  expect(unused).toEqual([]);
});

test('a missing message or argument stops the page instead of being published', () => {
  const t = translatorOf('fi', 'list') as unknown as (key: string, values?: object) => string;
  expect(() => t('nothing')).toThrow();
  expect(() => t('count')).toThrow();
  expect(t('count', { count: 2 })).toBe('2 hanketta');
});

test('plurals follow the language', () => {
  expect([0, 1, 2].map((count) => translatorOf('fi', 'list')('count', { count }))).toEqual(['Ei hankkeita', '1 hanke', '2 hanketta']);
  expect([0, 1, 2].map((count) => translatorOf('en', 'list')('count', { count }))).toEqual(['No projects', '1 project', '2 projects']);
});

test('the footer has words for each page of prose, and for none that is not there', () => {
  const named = Object.keys(messagesOf(defaultLocale).footer.page);
  expect(named.sort()).toEqual([...routeNames.filter(isTextPage), 'dataQuality'].sort());
});
