import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import * as missing from '#pages/404.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import { pageProps } from '#site/page.ts';
import { getCatalogue, revisionOf } from '#site/state.ts';
import type { FeedbackChannel } from '#views/shell/page-context.ts';
import { messagesOf } from '#words/messages.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { goodContent } from '../../support/workspace.ts';

const origin = 'https://hankkeet.example.fi';
const fi = messagesOf('fi').feedback;

beforeAll(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', origin);
});

/** A page where feedback is taken in a way, with another title when one is given. */
async function render(page: unknown, locale: Locale, id: string, feedback: FeedbackChannel, title?: string): Promise<string> {
  const module = page as PageModule;
  const { props } = await askPage(module, locale, id);
  const view = title === undefined ? props.view : withTitle(props.view, title);
  return renderPage(module.default, { ...props, view, frame: { ...props.frame, feedback } });
}

function withTitle(view: Record<string, unknown>, title: string): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(view)) as { project: { texts: Record<string, { title: string }> } };
  for (const text of Object.values(copy.project.texts)) text.title = title;
  return copy;
}

/** Where a link with these words leads. */
function linkOf(html: string, words: string): string | undefined {
  return html
    .match(new RegExp(`<a (?:class="[^"]*" )?href="([^"]*)">${words}</a>`))?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");
}

describe('a project page', () => {
  test('leads to the form with its id, its address in the reader’s language and the revision filled in', async () => {
    const form = 'https://lomake.example.fi/?sivu={address}&tunnus={id}&versio={revision}';
    const link = new URL(linkOf(await render(project, 'en', 'valo', { form, email: 'palaute@example.fi' }), messagesOf('en').feedback.report) ?? '');
    expect(Object.fromEntries(link.searchParams)).toEqual({ sivu: `${origin}/en/projects/valo`, tunnus: 'valo', versio: revisionOf(getCatalogue()) });
  });

  test.each(['Silta & valo?', '"><script>alert(1)</script>', 'a&body=b#c', '%0D%0ABcc: x@example.fi', 'Ä€ – 100 %', "O'Brien", '{id} <code>x</code>'])(
    'opens a message about itself, whatever its title: %s',
    async (title) => {
      const html = await render(project, 'fi', 'valo', { email: 'palaute@example.fi' }, title);
      const link = new URL(linkOf(html, fi.report) ?? '');
      const fields = link.search
        .slice(1)
        .split('&')
        .map((field) => field.split('=').map(decodeURIComponent));
      expect(link.pathname).toBe('palaute@example.fi');
      expect(fields.map(([name]) => name)).toEqual(['subject', 'body']);
      expect(fields[0]?.[1]).toBe(fi.subject.replace('{title}', () => title));
      expect(fields[1]?.[1]).toContain(`${origin}/hankkeet/valo\r\n`);
      expect(fields[1]?.[1]).toContain(revisionOf(getCatalogue()));
    },
  );

  test('says that no channel is announced yet, and what to mention', async () => {
    const html = await render(project, 'fi', 'valo', {});
    const said = html.match(/<p class="note">Virheistä ei voi.*?<\/p>/)?.[0];
    expect(said).toContain('<code>valo</code>');
    expect(said).toContain(`<code>${revisionOf(getCatalogue())}</code>`);
    expect(linkOf(html, fi.report)).toBeUndefined();
  });
});

describe('the footer', () => {
  test('leads to the form, or opens a message about the page', async () => {
    const form = 'https://lomake.example.fi/?sivu={address}&tunnus={id}';
    expect(linkOf(await render(fund, 'fi', 'amif', { form }), fi.give)).toBe(
      `https://lomake.example.fi/?sivu=${encodeURIComponent(`${origin}/rahastot/amif`)}&tunnus=amif`,
    );
    const link = linkOf(await render(fund, 'fi', 'amif', { email: 'palaute@example.fi' }), fi.give);
    expect(decodeURIComponent(link ?? '')).toContain(`mailto:palaute@example.fi?subject=Palaute: EU-hankkeet&body=`);
    expect(decodeURIComponent(link ?? '')).toContain(`${origin}/rahastot/amif`);
  });

  test('has no link while no channel is announced, nor on a page that knows no content', async () => {
    expect(await render(fund, 'fi', 'amif', {})).not.toContain(fi.give);
    expect(renderPage(missing.default as never, pageProps({ kind: 'notFound' as const }, 'fi'))).not.toContain(fi.give);
  });
});
