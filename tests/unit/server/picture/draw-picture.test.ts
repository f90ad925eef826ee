import { describe, expect, test, vi } from 'vitest';
import { findProject, fundOf } from '#catalogue/catalogue.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { type Preview, projectPreview, sitePreview } from '#data/preview.ts';
import { drawPicture } from '#site/picture/draw-picture.tsx';
import { countLines, drawableText } from '#site/picture/fonts.ts';
import { pictureKey } from '#site/picture/page-picture.ts';
import { detailType, layOut, margin, pictureSize, textWidth, titleLeading } from '#site/picture/picture-view.tsx';
import { theCatalogue } from '#site/state.ts';

const fetched = vi.fn(() => Promise.reject(new Error('Nothing is fetched')));

function previewOf(id: string, locale: Locale = 'fi', others: Partial<Project> = {}): Preview {
  const catalogue = theCatalogue();
  const project = findProject(catalogue, id);
  if (project === undefined) throw new RangeError(id);
  return projectPreview({ project: { ...project, ...others }, fund: fundOf(catalogue, project) }, locale);
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
    expect(previewOf('move').details[0]).toContain('päätelty');
    expect(previewOf('soire').details[0]).not.toContain('päätelty');
    expect(previewOf('move', 'en', { timetable: { kind: 'period' } }).details[1]).toBe('Not known');
    for (const locale of locales) expect(JSON.stringify(previewOf('move', locale))).not.toMatch(/Käynnissä|Päättynyt|Ongoing|Ended/);
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
      expect(drawableText('Kia orāna ﬁ ḿ 漢 я 😀 👩‍🚀 a\u0301 \u0007')).toMatch(/^Kia orāna fi ḿ \? \? \? \?\?? á/);
      await draw(titled('漢字 я 😀 👩‍🚀 ©️ 1️⃣ \u2028 \ud800'));
      expect(fetched).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('the title', () => {
  const heightOf = ({ title, details, titleSize }: ReturnType<typeof layOut>) => {
    const { size, weight, leading, gap } = detailType;
    const below = details.reduce((sum, text) => sum + gap + countLines(text, { size, weight, width: textWidth }) * size * leading, 0);
    return countLines(title, { size: titleSize, weight: 600, width: textWidth }) * titleSize * titleLeading + below;
  };

  test.each(['VOK', 'Kansainvälisyystoimintojen kehittämishankkeiden yhteensovittamissuunnitelma '.repeat(2), 'W'.repeat(160), 'ä '.repeat(80)])(
    'fits below the service’s name and above the edge, however long: %s',
    (title) => {
      for (const details of [[], ['Turvapaikka-, maahanmuutto- ja kotouttamisrahasto', '1.1.2024–31.12.2026'], ['M'.repeat(230), 'M'.repeat(40)]]) {
        expect(heightOf(layOut({ ...titled(title), details }))).toBeLessThanOrEqual(pictureSize.height - 2 * margin - 64);
      }
    },
  );

  test('is larger when it is shorter', () => {
    expect(layOut(titled('VOK-valmius')).titleSize).toBe(80);
    expect(layOut(titled('Kansainvälinen '.repeat(10))).titleSize).toBeLessThan(80);
  });
});
