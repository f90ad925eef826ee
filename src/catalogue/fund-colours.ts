/** How a colour is drawn. Values are `#rrggbb`. */
type FundPaint = {
  /** On the light appearance. */
  readonly light: string;
  /** On the dark appearance, and on the blue of the pictures for other services. */
  readonly dark: string;
  /** The sign before the code on a badge, so that the colour is not all there is to tell funds apart. */
  readonly shape: 'square' | 'circle' | 'diamond' | 'triangle' | 'none';
};

/**
 * The only place that knows the colours of funds: a fund's file names one of them. `npm run content:schema` makes the style
 * sheet of them. A test holds each to the contrast of WCAG 2.2 with what it lies on.
 */
export const fundColours = {
  amif: { light: '#26388c', dark: '#9fb2ff', shape: 'square' },
  isf: { light: '#8a2a6b', dark: '#f0a0d2', shape: 'circle' },
  bmvi: { light: '#0b6b75', dark: '#6fd3de', shape: 'diamond' },
  rrf: { light: '#a8480a', dark: '#ffb37a', shape: 'triangle' },
  neutral: { light: '#474e64', dark: '#bcc4de', shape: 'none' },
} as const satisfies Readonly<Record<string, FundPaint>>;

export type FundColour = keyof typeof fundColours;

export const fundColourNames = Object.keys(fundColours) as readonly FundColour[];
