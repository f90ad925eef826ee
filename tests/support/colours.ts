import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FundColour, fundColours } from '#catalogue/fund-colours.ts';
import { root } from './workspace.ts';

const read = (sheet: string) => readFileSync(join(root, 'src/styles', sheet), 'utf8');

/** The custom properties that a piece of a style sheet sets, the last of a name. */
function propertiesIn(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [String(name), String(value)]));
}

const [lightSheet = '', darkSheet = ''] = read('tokens.css').split('@media screen and (prefers-color-scheme: dark)');
const light = propertiesIn(lightSheet);
const [darkBlock = '', ...mixes] = darkSheet.split(/(?<=\n {2}\}\n)/);
const common = new Map([...light, ...propertiesIn(mixes.join(''))]);
const tokens = {
  light: common,
  dark: new Map([...common, ...propertiesIn(darkBlock)]),
  print: new Map([...common, ...propertiesIn(read('print.css'))]),
} as const;

/** The colours of the site: by day, by night, and on paper. */
export type Appearance = keyof typeof tokens;

/** What tells the colour of an expression of a style sheet as `#rrggbb`, with tokens that an element sets. @throws RangeError for what it does not know */
type Resolver = (expression: string, own?: Readonly<Record<string, string>>) => string;

/** The resolver of each appearance. */
export const appearances: Readonly<Record<Appearance, Resolver>> = {
  light: resolverOf(tokens.light),
  dark: resolverOf(tokens.dark),
  print: resolverOf(tokens.print),
};

function resolverOf(known: ReadonlyMap<string, string>): Resolver {
  return (expression, own = {}) => {
    const values = new Map([...known, ...Object.entries(own)]);
    const resolve = (text: string): string => {
      const name = /^var\((--[\w-]+)\)$/.exec(text)?.[1];
      if (name !== undefined) return resolve(values.get(name) ?? '');
      const mix = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/.exec(text);
      if (mix !== null) return mixed(resolve(String(mix[1])), resolve(String(mix[3])), Number(mix[2]) / 100);
      if (!/^#(?:[0-9a-f]{3}){1,2}$/.test(text)) throw new RangeError(`No colour: ${expression}`);
      return text.length === 4 ? text.replace(/[0-9a-f]/g, '$&$&') : text;
    };
    return resolve(expression);
  };
}

const partsOf = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function mixed(one: string, other: string, share: number): string {
  const others = partsOf(other);
  return `#${partsOf(one)
    .map((part, index) =>
      Math.round(part * share + (others[index] ?? 0) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The colour of a fund in an appearance. */
export function fundColourIn(appearance: Appearance, name: FundColour): string {
  return appearance === 'dark' ? fundColours[name].dark : fundColours[name].light;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
