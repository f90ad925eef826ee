import { describe, expect, test } from 'vitest';
import { fundColourNames, fundColours } from '#catalogue/fund-colours.ts';
import { type Appearance, appearances, contrast } from '../../support/colours.ts';

/** The value of a custom property in one appearance, as `#rrggbb`. */
const token = (name: string, appearance: Appearance) => appearances[appearance](`var(--${name})`);

/** What funds' bars lie on: the page, its pale bands and cards, the track of a bar. */
const grounds = ['bg', 'surface', 'surface-2', 'surface-3'];

test('no two colours have the same shape, for colour must not be all that tells funds apart', () => {
  const shapes = fundColourNames.map((name) => fundColours[name].shape).filter((shape) => shape !== 'none');
  expect(new Set(shapes).size).toBe(shapes.length);
});

describe.each(fundColourNames)('the fund colour %s', (name) => {
  const colour = fundColours[name];

  test('is written as #rrggbb, as the pictures and the style sheet take it', () => {
    expect([colour.light, colour.dark].filter((value) => !/^#[0-9a-f]{6}$/.test(value))).toEqual([]);
  });

  test.each([
    ['light', colour.light],
    ['dark', colour.dark],
  ] as const)('can be read on a badge and seen in a bar in the %s appearance', (appearance, value) => {
    expect(contrast(value, token('surface', appearance))).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds) expect(contrast(value, token(ground, appearance)), ground).toBeGreaterThanOrEqual(3);
  });

  test('is seen on the blue of the pictures for other services', () => {
    expect(contrast(colour.dark, token('hero', 'light'))).toBeGreaterThanOrEqual(3);
  });

  test('is like no other', () => {
    for (const other of fundColourNames.filter((candidate) => candidate !== name))
      for (const ground of ['light', 'dark'] as const) expect(colour[ground], `${other} ${ground}`).not.toBe(fundColours[other][ground]);
  });
});

test('contrast is 21 between black and white, 1 between equals, 4.54 between white and #767676', () => {
  expect([contrast('#000000', '#ffffff'), contrast('#123456', '#123456'), Math.round(contrast('#ffffff', '#767676') * 100) / 100]).toEqual([21, 1, 4.54]);
});
