import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fundColourNames, fundColours } from '#catalogue/fund-colours.ts';
import { root } from '../../support/workspace.ts';

const [light = '', dark = ''] = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8').split('@media screen and (prefers-color-scheme: dark)');

/** The value of a custom property in one appearance, as `#rrggbb`. */
function token(name: string, appearance: string): string {
  const value = appearance.match(new RegExp(`--${name}: (#[0-9a-f]{3,6});`))?.[1];
  if (value === undefined) throw new RangeError(`No colour --${name}`);
  return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What funds' bars lie on: the page, its pale bands and cards, the track of a bar. */
const grounds = ['bg', 'surface', 'surface-2', 'surface-3'];

test('no two colours have the same shape, for colour must not be all that tells funds apart', () => {
  const shapes = fundColourNames.map((name) => fundColours[name].shape).filter((shape) => shape !== 'none');
  expect(new Set(shapes).size).toBe(shapes.length);
});

describe.each(fundColourNames)('the fund colour %s', (name) => {
  const colour = fundColours[name];

  test('is written as #rrggbb, as the pictures and the style sheet take it', () => {
    expect([colour.light, colour.dark, colour.onBlue].filter((value) => !/^#[0-9a-f]{6}$/.test(value))).toEqual([]);
  });

  test.each([
    ['light', colour.light, light],
    ['dark', colour.dark, dark],
  ])('can be read on a badge and seen in a bar in the %s appearance', (_, value, appearance) => {
    expect(contrast(value, token('surface', appearance))).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds) expect(contrast(value, token(ground, appearance)), ground).toBeGreaterThanOrEqual(3);
  });

  test('is seen on the blue of the home page and of the pictures', () => {
    for (const appearance of [light, dark]) expect(contrast(colour.onBlue, token('hero', appearance))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour.dark, token('hero', light))).toBeGreaterThanOrEqual(3);
  });

  test('is like no other', () => {
    for (const other of fundColourNames.filter((candidate) => candidate !== name))
      for (const ground of ['light', 'dark', 'onBlue'] as const) expect(colour[ground], `${other} ${ground}`).not.toBe(fundColours[other][ground]);
  });
});

test('contrast is 21 between black and white, 1 between equals, 4.54 between white and #767676', () => {
  expect([contrast('#000000', '#ffffff'), contrast('#123456', '#123456'), Math.round(contrast('#ffffff', '#767676') * 100) / 100]).toEqual([21, 1, 4.54]);
});
