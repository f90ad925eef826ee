import { describe, expect, test, vi } from 'vitest';
import { findProject, fundOf } from '#catalogue/catalogue.ts';
import type { PartialDate } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { type Preview, projectPreview, sitePreview } from '#data/preview.ts';
import { drawPicture } from '#site/picture/draw-picture.tsx';
import { drawable, drawableText } from '#site/picture/fonts.ts';
import { pictureKey } from '#site/picture/page-picture.ts';
import { layOut } from '#site/picture/picture-view.tsx';
import { getCatalogue } from '#site/state.ts';

const fetched = vi.fn(() => Promise.reject(new Error('Nothing is fetched')));

function previewOf(id: string, locale: Locale = 'fi', others: Partial<Project> = {}): Preview {
  const catalogue = getCatalogue();
  const project = findProject(catalogue, id);
  if (project === undefined) throw new RangeError(id);
  return projectPreview({ project: { ...project, ...others }, fund: fundOf(catalogue, project) }, { first: 2021, last: 2028 }, locale);
}

const titled = (title: string): Preview => ({ ...sitePreview('fi'), title });
const draw = async (preview: Preview) => Buffer.from(await drawPicture(preview));

describe('a picture', () => {
  test('is a PNG of 1200 × 630 pixels', async () => {
    const before = process.cpuUsage();
    const png = await draw(previewOf('move'));
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`The first picture took ${((user + system) / 1e6).toFixed(2)} s of the processor and ${png.length} bytes\n`);
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([png.toString('latin1', 12, 16), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['IHDR', 1200, 630]);
  });

  test('is another for another project and language, and the same bytes for the same content', async () => {
    const [move, soire, english] = [await draw(previewOf('move')), await draw(previewOf('soire')), await draw(previewOf('move', 'en'))];
    expect(move.equals(soire)).toBe(false);
    expect(move.equals(english)).toBe(false);
    expect((await draw(previewOf('move'))).equals(move)).toBe(true);
  });

  test('is drawn once for the same content, also when it is asked for twice at once', async () => {
    const [first, second] = await Promise.all([drawPicture(previewOf('kotu')), drawPicture({ ...previewOf('kotu') })]);
    expect(second).toBe(first);
  });

  test('that could not be drawn is tried again when it is next asked for', async () => {
    const preview = titled('Tried again');
    let times = 0;
    const failing = Object.defineProperty({ ...preview }, 'title', {
      enumerable: true,
      get: () => {
        times += 1;
        // The key of the picture reads the title first, then the drawing does.
        if (times === 2) throw new Error('not drawn');
        return preview.title;
      },
    });
    await expect(drawPicture(failing)).rejects.toThrow('not drawn');
    expect(pictureKey(failing)).toBe(pictureKey(preview));
    expect((await draw(preview)).subarray(1, 4).toString()).toBe('PNG');
  });

  test.each([...'åäöÅÄÖšžŠŽõé€–'])('has the letter %s itself, not a sign for one that is missing', async (letter) => {
    const drawn = await draw(titled(letter));
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
    expect(drawableText(letter)).toBe(letter);
    for (const other of ['?', '', ...(plain === letter ? [] : [plain])]) expect(drawn.equals(await draw(titled(other || ' '))), other).toBe(false);
  });

  test('says an inferred fund and dates that are not known, and no status', () => {
    expect(previewOf('move').details[0]).toContain('ei vahvistettu');
    expect(previewOf('soire').details[0]).not.toContain('ei vahvistettu');
    expect(previewOf('move', 'en', { timetable: { kind: 'period' } }).details[1]).toBe('Timetable not known');
    for (const locale of locales) expect(JSON.stringify(previewOf('move', locale))).not.toMatch(/Käynnissä|Päättynyt|Ongoing|Ended/);
  });

  test('draws when a project runs: another time is another picture, one that is not known is none', async () => {
    const draws = (timetable: Project['timetable']) => draw({ ...previewOf('move', 'fi', { timetable }), details: [] });
    const short = await draws({ kind: 'period', start: '2024' as PartialDate, end: '2024' as PartialDate });
    const long = await draws({ kind: 'period', start: '2024' as PartialDate, end: '2026' as PartialDate });
    const optional = await draws({ kind: 'period', start: '2024' as PartialDate, end: '2026' as PartialDate, optionUntil: '2028' as PartialDate });
    const unknown = await draws({ kind: 'period' });
    const { time: _, ...timeless } = { ...previewOf('move'), details: [] };
    expect([short.equals(long), long.equals(optional), short.equals(unknown)]).toEqual([false, false, false]);
    expect(unknown.equals(await draw(timeless))).toBe(true);
  });

  test('has another key when anything in it is another', () => {
    const keys = [previewOf('move'), previewOf('move', 'en'), { ...previewOf('move'), title: 'MOVE' }, { ...previewOf('move'), colour: 'rrf' as const }].map(
      pictureKey,
    );
    expect(new Set(keys).size).toBe(4);
    expect(pictureKey({ ...previewOf('move') })).toBe(keys[0]);
  });
});

describe('letters that the typeface does not have', () => {
  test('are drawn without their marks or as question marks, and nothing is fetched for them', async () => {
    vi.stubGlobal('fetch', fetched);
    try {
      expect(drawableText('Kia orāna ﬁ ḿ 漢 я 😀 👩‍🚀 a\u0301 \u0007')).toMatch(/^Kia orāna fi m \? \? \? \?\?? á/);
      await draw(titled('漢字 я 😀 👩‍🚀 ©️ 1️⃣ \u2028 \ud800'));
      const allowed = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((character) => drawable.test(character));
      expect(allowed.length).toBeGreaterThan(300);
      // Every allowed letter in both weights: the title is set in one, the details in the other.
      for (let at = 0; at < allowed.length; at += 60) {
        const some = allowed.slice(at, at + 60).join('');
        await draw({ ...titled(some), details: [some] });
      }
      expect(fetched).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('the title', () => {
  const details = ['Turvapaikka-, maahanmuutto- ja kotouttamisrahasto', '1.1.2024–31.12.2026'];

  test.each(['VOK', 'Kansainvälisyystoimintojen kehittämishankkeiden yhteensovittamissuunnitelma '.repeat(2), 'W'.repeat(160), 'ä '.repeat(80)])(
    'never goes below the room that the details leave, however long: %s',
    async (title) => {
      for (const below of [[], details, ['M'.repeat(230), 'M'.repeat(40)]]) {
        const { titleSize, titleLines } = layOut({ ...titled(title), details: below });
        expect(titleSize * titleLines * 1.15).toBeLessThanOrEqual(360 - below.length * 53);
      }
    },
  );

  test('ends in an ellipsis where it does not go into its lines: what comes after is not drawn', async () => {
    const wide = { ...titled('W'.repeat(160)), details };
    expect((await draw(wide)).equals(await draw({ ...wide, title: `${'W'.repeat(159)}X` }))).toBe(true);
  });

  test('is larger when it is shorter', () => {
    const sizes = [10, 60, 100, 150, 400].map((length) => layOut({ ...titled('a'.repeat(length)), details }).titleSize);
    expect(sizes[0]).toBe(80);
    expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => other - one));
  });
});
