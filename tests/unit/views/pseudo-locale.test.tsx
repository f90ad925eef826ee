import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fileSetNames, formatOf, linkedEndingsOf } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import * as about from '#pages/[text].tsx';
import * as missing from '#pages/404.tsx';
import * as failure from '#pages/500.tsx';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import * as openData from '#pages/avoin-data/index.tsx';
import * as dictionary from '#pages/avoin-data/sanasto.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as changes from '#pages/muutokset.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import { pageProps } from '#site/page.ts';
import type { Messages } from '#words/messages.ts';
import { withoutDataBlocks } from '../../support/data-blocks.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { mapTexts, pseudoHtml, pseudoLetter, pseudoMessage } from '../../support/pseudo-words.ts';
import { renderPage } from '../../support/render-page.tsx';
import { everyChange, withHistory } from '../../support/with-history.ts';
import { goodContent } from '../../support/workspace.ts';

/**
 * Not words of ours: facts that are the same in every language, the hosts of sources, the points of articles of law, and the
 * names of languages and units and the word in a list, which the runtime knows.
 */
const facts = /^(EU|[a-n]|kt|ja|VALO|UMA|example|valo|silta|amif|rrf|palaute)$/;

const pages = { home, list, project, funds, fund, about, dataQuality, openData, dictionary, changes } as unknown as Readonly<Record<string, PageModule>>;
const ids: Readonly<Record<string, readonly string[]>> = { project: ['valo', 'silta'], fund: ['amif', 'rrf'], about: ['tietoa'] };
const cases = Object.keys(pages).flatMap((name) => (ids[name] ?? [undefined]).map((id) => ({ name, id, address: [name, id].filter(Boolean).join(' ') })));

/** The languages of the site, by their codes and by what Finnish calls them. */
const languageWords = new Set(locales.flatMap((locale) => [locale, new Intl.DisplayNames('fi', { type: 'language' }).of(locale) ?? locale]));

/** Formats have the same name in every language, in the table of them. */
const formatNames = new Set(fileSetNames.flatMap((name) => linkedEndingsOf(name).flatMap((ending) => formatOf(ending).name?.match(/\p{L}+/gu) ?? [])));

/** The words of a page that did not come from messages or content. */
function foreignWords(html: string): readonly string[] {
  const spoken = [
    ...html.matchAll(/(?:aria-label|alt|title)="([^"]*)"|<meta (?:name="description"|property="og:(?:title|description|site_name)") content="([^"]*)"/g),
  ];
  // What the data blocks say is made of the same messages and content on the server, before this test changes them. Names
  // and values of machines are the same in every language.
  const read = withoutDataBlocks(html)
    .replaceAll('<wbr/>', '')
    .replace(/<(code|samp)[^>]*>[^<]*<\/\1>/g, ' ');
  const text = [read.replace(/<[^>]+>/g, ' ').replace(/https?:\/\/\S+/g, ' '), ...spoken.map((match) => match[1] ?? match[2] ?? '')]
    .join(' ')
    .replace(/&\w+;|&#x?[\da-f]+;/gi, ' ');
  return (text.match(/\p{L}+/gu) ?? []).filter(
    (word) => !new RegExp(`^${pseudoLetter}+$`).test(word) && !facts.test(word) && !formatNames.has(word) && !languageWords.has(word),
  );
}

/** Every text of a view's content in the pseudo-language, and what the server has labelled in words of the messages; addresses, dates and ids stay. */
function pseudoContent<T>(view: T): T {
  const inTexts = (texts: unknown) => mapTexts(texts, pseudoHtml, ['url', 'website', 'updated', 'translation']);
  return JSON.parse(JSON.stringify(view), (key, value) =>
    ['texts', 'titles', 'expansion', 'unit', 'partners', 'covers', 'topic', 'topics', 'label'].includes(key) || isNameInLanguages(key, value)
      ? inTexts(value)
      : value,
  );
}

/** What a topic is called in each language; other names are of machines. */
function isNameInLanguages(key: string, value: unknown): boolean {
  return key === 'name' && typeof value === 'object';
}

function pseudoMessages(messages: Messages): Messages {
  return { ...mapTexts(messages, pseudoMessage), language: { ...messages.language, name: pseudoLetter } };
}

function render(page: PageModule, props: ReturnType<typeof pageProps>): string {
  const messages = pseudoMessages(props.messages);
  const names = Object.fromEntries(locales.map((locale) => [locale, pseudoLetter])) as Record<Locale, string>;
  return renderPage(page.default, { ...props, messages, view: pseudoContent(props.view), frame: { ...props.frame, languageNames: names } });
}

beforeAll(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
});

describe('every word of a page comes from messages or content', () => {
  test.each(cases)('$address', async ({ name, id }) => {
    const page = pages[name] as PageModule;
    const { props } = await askPage(page, 'fi', id);
    const html = render(page, props);
    expect(html).toContain(pseudoLetter);
    expect(foreignWords(html)).toEqual([]);
  });

  test.each([
    ['404', missing, 'notFound'],
    ['500', failure, 'failure'],
  ] as const)('%s', (_, page, kind) => {
    expect(foreignWords(render(page as unknown as PageModule, pageProps({ kind }, 'fi')))).toEqual([]);
  });

  test.each([
    ['the changes', changes, undefined],
    ['the changes of a project', project, 'valo'],
  ] as const)('%s, with a history', async (_, page, id) => {
    const told = everyChange.map((change) => ({
      ...change,
      titles: { fi: 'Otsikko' },
      facts: change.facts.filter(({ fact }) => !['title', 'partners'].includes(fact)),
    }));
    const { props } = await withHistory(told, () => askPage(page as unknown as PageModule, 'fi', id));
    const html = render(page as unknown as PageModule, props);
    expect(html).toMatch(/<dd>.*<svg/s);
    expect(foreignWords(html).filter((word) => !['valot', 'vanha'].includes(word))).toEqual([]);
  });

  test('and the proof notices a word that does not', () => {
    expect(foreignWords('<p aria-label="Menu">ЖЖ Hello</p>')).toEqual(['Hello', 'Menu']);
  });
});
