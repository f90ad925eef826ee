import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { PartialDate } from '#catalogue/date.ts';
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

  test.each(['Silta & valo?', '"><script>alert(1)</script>', '%0D%0ABcc: x@example.fi', '{id} <code>x</code>'])(
    'opens a message with its id and the revision, whatever its title: %s',
    async (title) => {
      const html = await render(project, 'fi', 'valo', { email: 'palaute@example.fi' }, title);
      const link = new URL(linkOf(html, fi.report) ?? '');
      const fields = link.search
        .slice(1)
        .split('&')
        .map((field) => field.split('=').map(decodeURIComponent));
      expect(link.pathname).toBe('palaute@example.fi');
      expect(fields.map(([name]) => name)).toEqual(['subject', 'body']);
      expect(fields[0]?.[1]).toBe(fi.subject.replace('{id}', 'valo'));
      expect(fields[1]?.[1]).toContain(`${origin}/hankkeet/valo\r\n`);
      expect(fields[1]?.[1]).toContain(revisionOf(getCatalogue()));
    },
  );

  test('says nothing of errors while no channel is announced', async () => {
    const html = await render(project, 'fi', 'valo', {});
    const main = html.slice(0, html.indexOf('<footer'));
    expect(main).not.toContain(fi.report);
    expect(main).not.toContain(fi.notAnnounced);
    expect(html.split(fi.notAnnounced)).toHaveLength(2);
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

  test('says in a sentence that no channel is announced, and on a page that knows no content nothing', async () => {
    const without = await render(fund, 'fi', 'amif', {});
    expect(without).not.toContain(fi.give);
    expect(without).toContain(fi.notAnnounced);
    const unknown = renderPage(missing.default as never, pageProps({ kind: 'notFound' as const }, 'fi'));
    expect(unknown).not.toContain(fi.give);
    expect(unknown).not.toContain(fi.notAnnounced);
  });

  test('says who wrote the texts: a machine, and from the day of the setting on that they were checked', async () => {
    const { drafted } = messagesOf('fi').footer;
    const { props } = await askPage(fund as unknown as PageModule, 'fi', 'amif');
    const footerOf = (frame: typeof props.frame) => renderPage((fund as unknown as PageModule).default, { ...props, frame }).split('<footer')[1] ?? '';
    expect(footerOf(props.frame)).toContain(drafted);
    const checked = footerOf({ ...props.frame, textsChecked: '2027-02-01' as PartialDate });
    expect(checked).not.toContain(drafted);
    expect(checked).toContain('<time dateTime="2027-02-01">1.2.2027</time>');
  });

  test('calls the service by its name in the language of the name', async () => {
    expect(await render(fund, 'en', 'amif', {})).toContain('<span lang="fi">EU-hankkeet</span>');
    expect(await render(fund, 'fi', 'amif', {})).not.toContain('lang="fi">EU-hankkeet');
  });
});
