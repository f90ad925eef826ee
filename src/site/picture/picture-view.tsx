import { fundColours } from '#catalogue/fund-colours.ts';
import type { Preview } from '#data/preview.ts';
import { countLines, drawableText, fontFamily } from './fonts.ts';

/** The site's own colours (`src/styles/tokens.css`). What no fund colours has the blue of the sky. */
const colours = { ground: '#16204f', text: '#ffffff', quiet: '#c3cdf2', mark: '#26388c', sky: '#8fb3ef' };

/** The picture of a page: the service above, the title, what is said below it, and the three bars of the mark. */
export function PictureView({ picture }: { readonly picture: PictureLayout }) {
  const fund = picture.colour === 'neutral' ? colours.sky : fundColours[picture.colour].dark;
  const root = { display: 'flex', width: '100%', height: '100%', flexDirection: 'column', padding: margin, background: colours.ground, fontFamily } as const;
  return (
    <div style={{ ...root, color: colours.text, position: 'relative' }}>
      <Bars colour={fund} />
      <div style={{ display: 'flex', alignItems: 'center' }}>
        <Mark />
        <div style={{ display: 'flex', marginLeft: 20, fontSize: 34, fontWeight: 600 }}>{picture.name}</div>
        <div style={{ display: 'flex', marginLeft: 20, fontSize: 26, color: colours.quiet }}>{picture.tagline}</div>
      </div>
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
        <div style={{ display: 'flex', fontSize: picture.titleSize, fontWeight: 600, lineHeight: titleLeading, wordBreak: 'break-word' }}>{picture.title}</div>
      </div>
      {picture.details.map((text, index) => (
        <Detail key={text} text={text} colour={index === 0 ? fund : colours.text} />
      ))}
    </div>
  );
}

function Detail({ text, colour }: { readonly text: string; readonly colour: string }) {
  const { size, leading, gap } = detailType;
  return <div style={{ display: 'flex', marginTop: gap, fontSize: size, lineHeight: leading, color: colour, wordBreak: 'break-word' }}>{text}</div>;
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

/** The bars of the mark in the upper corner, where no text is, and a line along the lower edge, in the colour of the fund. */
function Bars({ colour }: { readonly colour: string }) {
  return (
    <svg style={{ position: 'absolute', left: 0, top: 0 }} width="1200" height="630" viewBox="0 0 1200 630" aria-hidden="true">
      <rect x="0" y="618" width="1200" height="12" fill={colour} />
      <g fill={colour} opacity=".16">
        <rect x="1004" y="58" width="112" height="26" rx="6" />
        <rect x="1052" y="94" width="168" height="26" rx="6" />
        <rect x="1024" y="130" width="86" height="26" rx="6" />
      </g>
    </svg>
  );
}

/** Pixels. The size is what other services ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The distance of texts from the edges, and what is left between. */
export const margin = 72;
export const textWidth = pictureSize.width - 2 * margin;

export const detailType = { size: 30, weight: 400, leading: 1.3, gap: 14 } as const;

/** The height of the service's name above and of the space around the title. */
const header = 88;
const space = 40;

export const titleLeading = 1.15;
const titleSizes = [80, 72, 64, 56, 48, 42, 36, 30] as const;

/** A picture's texts as they are drawn, and the size of the title. */
type PictureLayout = Preview & { readonly titleSize: number };

/** Sets the texts: the title as large as leaves it room. The lines are estimated with a little less than the real width. */
export function layOut(preview: Preview): PictureLayout {
  const drawn = { ...preview, name: drawableText(preview.name), tagline: drawableText(preview.tagline), title: drawableText(preview.title) };
  const details = preview.details.map(drawableText);
  const width = textWidth * 0.98;
  const { size: detailSize, weight, leading, gap } = detailType;
  const detailHeight = details.reduce((sum, text) => sum + gap + countLines(text, { size: detailSize, weight, width }) * detailSize * leading, 0);
  const room = pictureSize.height - 2 * margin - header - space - detailHeight;
  const fits = (size: number) => countLines(drawn.title, { size, weight: 600, width }) * size * titleLeading <= room;
  return { ...drawn, details, titleSize: titleSizes.find(fits) ?? titleSizes[titleSizes.length - 1] ?? 30 };
}
