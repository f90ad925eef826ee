import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CalendarDay } from '#catalogue/date.ts';
import { listJson } from '#site/data/list-files.ts';
import { type MakersBySet, measureFiles, type SizeRequest, sizedFiles } from '#site/data/sizes.ts';
import { revisionOf, theCatalogue } from '#site/state.ts';

let request: SizeRequest;

beforeAll(() => {
  const catalogue = theCatalogue();
  const generated = '2026-11-24T10:00:00.000Z';
  request = {
    catalogue,
    locale: 'fi',
    today: '2026-11-24' as CalendarDay,
    secondsLeft: 60,
    generated,
    revision: revisionOf(catalogue),
    origin: 'https://hankkeet.example.fi',
  };
});

async function* slowly(...pieces: readonly string[]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

describe('the sizes of files', () => {
  test('are those of the bodies, however these come', async () => {
    const makers: MakersBySet = {
      projects: {
        csv: ({ query }) => ({ type: 'text/csv', body: query.dialect === 'fi' ? 'ä;ö' : 'ä' }),
        xlsx: async () => ({ type: 'application/octet-stream', body: new Uint8Array(7) }),
        json: () => ({ type: 'application/json', body: ['a', 'bö'] }),
        atom: () => ({ type: 'application/atom+xml', body: slowly('€', '€') }),
      },
    };
    expect(await measureFiles(request, makers)).toEqual([
      { name: 'csv', bytes: 2 },
      { name: 'csvFinnish', bytes: 5 },
      { name: 'xlsx', bytes: 7 },
      { name: 'json', bytes: 4 },
      { name: 'atom', bytes: 6 },
    ]);
  });

  test('are asked only of files that somebody makes and that are not refused', async () => {
    const makers: MakersBySet = {
      article49: { csv: () => ({ problem: { kind: 'badParameters' } }) },
      changes: {
        atom: () => {
          throw new Error('no history');
        },
      },
    };
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await measureFiles(request, makers)).toEqual([{ name: 'changes' }]);
    expect(log.mock.calls.join('')).toMatch(/size of changes\nError: no history\n +at /);
    log.mockRestore();
  });

  test('are those that a reader gets', async () => {
    const [json] = await measureFiles(request, { projects: { json: listJson } });
    const answer = listJson({ ...request, params: {}, query: {} });
    expect(json?.bytes).toBe(Buffer.byteLength('body' in answer ? [...(answer.body as Iterable<string>)].join('') : ''));
  });

  test('are worked out once for a revision and a language, whatever the day', async () => {
    let made = 0;
    const makers: MakersBySet = { changes: { atom: () => ({ type: 'text/plain', body: `${++made}` }) } };
    await Promise.all([sizedFiles(request, makers), sizedFiles(request, makers)]);
    await sizedFiles({ ...request, generated: '2026-11-24T11:00:00.000Z' }, makers);
    await sizedFiles({ ...request, today: '2026-11-25' as CalendarDay }, makers);
    expect(made).toBe(1);
    await sizedFiles({ ...request, locale: 'en' }, makers);
    await sizedFiles({ ...request, revision: 'other' }, makers);
    expect(made).toBe(3);
  });
});
