import { fundColours } from '#catalogue/fund-colours.ts';
import type { Preview } from '#data/preview.ts';
import { placeOf } from '#views/pictures/span.ts';
import { drawableText, fontFamily } from './fonts.ts';

/** The site's own colours (`src/styles/tokens.css`). What no fund colours has the blue of the sky. */
const colours = { ground: '#16204f', text: '#ffffff', quiet: '#c3cdf2', mark: '#26388c', sky: '#8fb3ef', line: '#5566ad' };

/** The picture of a page: the service above, the title, what is said below it, and a project's time. */
export function PictureView({ picture }: { readonly picture: PictureLayout }) {
  const fund = picture.colour === 'neutral' ? colours.sky : fundColours[picture.colour].dark;
  const root = { display: 'flex', width: '100%', height: '100%', flexDirection: 'column', padding: margin, background: colours.ground, fontFamily } as const;
  return (
    <div style={{ ...root, color: colours.text, position: 'relative' }}>
      <LowerEdge time={picture.time} colour={fund} />
      <div style={{ display: 'flex', alignItems: 'center' }}>
        <Mark />
        <div style={{ display: 'flex', marginLeft: 20, fontSize: 34, fontWeight: 600 }}>{picture.name}</div>
        <div style={{ display: 'flex', marginLeft: 20, fontSize: 26, color: colours.quiet }}>{picture.tagline}</div>
      </div>
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
        <div style={{ ...clamped(picture.titleLines), fontSize: picture.titleSize, fontWeight: 600, lineHeight: titleLeading }}>{picture.title}</div>
      </div>
      {picture.details.map((text, index) => (
        <Detail key={text} text={text} colour={index === 0 ? fund : colours.text} />
      ))}
    </div>
  );
}

function Detail({ text, colour }: { readonly text: string; readonly colour: string }) {
  const { size, leading, gap } = detailType;
  return <div style={{ ...clamped(detailLines(text)), marginTop: gap, fontSize: size, lineHeight: leading, color: colour }}>{text}</div>;
}

/** A text of so many lines at most; what does not go into them ends in an ellipsis. */
function clamped(lines: number) {
  return { display: 'block', lineClamp: lines, wordBreak: 'break-word' } as const;
}

/** The mark as in `public/icon.svg`. */
function Mark() {
  return (
    <svg width="64" height="64" viewBox="0 0 44 44" aria-hidden="true">
      <rect width="44" height="44" rx="6" fill={colours.mark} />
      <rect x="8" y="10" width="17" height="6" rx="1.5" fill="#ffffff" />
      <rect x="15" y="19" width="21" height="6" rx="1.5" fill="#ffffff" opacity=".72" />
      <rect x="11" y="28" width="13" height="6" rx="1.5" fill="#ffffff" />
    </svg>
  );
}

/** Along the lower edge in the colour of the fund: the time of a project on the years of the catalogue, or a line where there is none. */
function LowerEdge({ time, colour }: { readonly time: Preview['time']; readonly colour: string }) {
  const place = time && placeOf(time.axis, time.timetable);
  if (place === undefined || time === undefined)
    return <div style={{ position: 'absolute', left: 0, top: 618, width: 1200, height: 12, background: colour }} />;
  const { first, last } = time.axis;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const { from, to, option, start, open } = place;
  const across = (share: number) => share * textWidth;
  return (
    <div style={{ position: 'absolute', left: margin, top: 570, width: textWidth, display: 'flex', flexDirection: 'column' }}>
      <svg width={textWidth} height="20" viewBox={`0 0 ${textWidth} 20`} aria-hidden="true">
        <rect y="9" width={textWidth} height="2" fill={colours.line} />
        {years.map((year) => (
          <rect key={year} x={across((year - first) / years.length)} y="2" width="2" height="16" fill={colours.line} />
        ))}
        <rect x={across(from)} y="2" width={across(to - from)} height="16" rx={start === 'known' && !open ? '4' : '0'} fill={colour} />
        {option === undefined ? null : (
          <rect
            x={across(option.from)}
            y="3"
            width={across(option.to - option.from)}
            height="14"
            fill="none"
            stroke={colour}
            strokeWidth="2"
            strokeDasharray="3 4"
          />
        )}
      </svg>
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 22, color: colours.quiet }}>
        <div>{String(first)}</div>
        <div>{String(last)}</div>
      </div>
    </div>
  );
}

/** Pixels. The size is what other services ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The distance of texts from the edges, and what is left between. */
const margin = 72;
const textWidth = pictureSize.width - 2 * margin;

const detailType = { size: 30, leading: 1.3, gap: 14 } as const;

/** The height of the service's name above and of the space around the title. */
const header = 88;
const space = 40;

const titleLeading = 1.15;
const titleSizes = [80, 72, 64, 56, 48, 42, 36, 30] as const;

/** The width of a letter in parts of the type size, on average, with what is left empty at the ends of lines. */
const letterWidth = { title: 0.55, detail: 0.5 } as const;

/** A picture's texts as they are drawn, and the size of the title and its lines at most. */
type PictureLayout = Preview & { readonly titleSize: number; readonly titleLines: number };

/** Sets the texts: the title as large as its length allows in the room that the details leave. */
export function layOut(preview: Preview): PictureLayout {
  const drawn = { ...preview, name: drawableText(preview.name), tagline: drawableText(preview.tagline), title: drawableText(preview.title) };
  const details = preview.details.map(drawableText);
  const { size: detailSize, leading, gap } = detailType;
  const detailHeight = details.reduce((sum, text) => sum + gap + detailLines(text) * detailSize * leading, 0);
  const room = pictureSize.height - 2 * margin - header - space - detailHeight;
  const linesAt = (size: number) => Math.max(1, Math.floor(room / (size * titleLeading)));
  const fits = (size: number) => drawn.title.length <= (linesAt(size) * textWidth) / (size * letterWidth.title);
  const titleSize = titleSizes.find(fits) ?? 30;
  return { ...drawn, details, titleSize, titleLines: linesAt(titleSize) };
}

/** In how many lines a detail is set: one or two. */
function detailLines(text: string): number {
  return text.length * detailType.size * letterWidth.detail > textWidth ? 2 : 1;
}
