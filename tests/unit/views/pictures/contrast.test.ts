import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fundColourNames } from '#catalogue/fund-colours.ts';
import { type Appearance, appearances, contrast, fundColourIn } from '../../../support/colours.ts';
import { root } from '../../../support/workspace.ts';

const sheet = readFileSync(join(root, 'src/views/pictures/forms.module.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const [everyday = '', forced = ''] = sheet.split('@media (forced-colors: active)');

/** What means nothing: the rail that a bar lies on, and the halo, which is of the colour of its ground. */
const meaningless = ['.rail', '.halo'];

type Paint = { readonly property: string; readonly colour: string };

/** The colours each class of forms paints with; a later rule takes the place of an earlier one. */
function paintsIn(css: string): ReadonlyMap<string, readonly Paint[]> {
  const paints = new Map<string, ReadonlyMap<string, string>>();
  for (const [, selectors, body] of css.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
    const painted = [...String(body).matchAll(/(?:^|\s)(fill|stroke|background|border(?:-color)?):\s*([^;]+);/g)].flatMap(([, property, value]) => {
      const colour = /(?:var\(.*\)|[A-Z]\w+)$/.exec(String(value))?.[0];
      return colour === undefined ? [] : ([[String(property).replace('-color', ''), colour]] as const);
    });
    for (const selector of String(selectors).split(','))
      if (painted.length > 0) paints.set(selector.trim(), new Map([...(paints.get(selector.trim()) ?? []), ...painted]));
  }
  return new Map([...paints].map(([selector, colours]) => [selector, [...colours].map(([property, colour]) => ({ property, colour }))]));
}

const paints = paintsIn(everyday);
const forms = [...paints].filter(([selector]) => !meaningless.includes(selector));

/** What pictures lie on: the page, a pale band, and for bars the rail of their card, which is painted over its ground. */
const grounds = ['--bg', '--surface-2'];

test('the forms are read from their style sheet', () => {
  expect([...paints.keys()]).toEqual(expect.arrayContaining(['.on', '.off', '.soon', '.option', '.unsure', '.year', '.today', '.squares i', ...meaningless]));
});

describe.each(Object.keys(appearances) as Appearance[])('in the appearance %s', (appearance) => {
  const resolve = appearances[appearance];
  const colours = [resolve('var(--brand)'), ...fundColourNames.map((name) => fundColourIn(appearance, name))];

  test.each(forms)('%s is seen on every ground in every colour', (_, painted) => {
    for (const fund of colours)
      for (const ground of grounds) {
        const own = { '--fund': fund, '--ground': `var(${ground})` };
        const lowest = Math.max(...painted.map(({ colour }) => contrast(resolve(colour, own), resolve(`var(${ground})`))));
        expect(lowest, `${fund} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
  });

  test.each(['.on', '.off', '.soon', '.option', '.unsure'])('%s is seen on a rail', (form) => {
    const rail = resolve(paints.get('.rail')?.[0]?.colour ?? '');
    for (const fund of colours) {
      const own = { '--fund': fund, '--ground': 'var(--bg)' };
      expect(Math.max(...(paints.get(form) ?? []).map(({ colour }) => contrast(resolve(colour, own), rail))), fund).toBeGreaterThanOrEqual(3);
    }
  });

  test('what is full and what is outlined are told apart by more than their edges', () => {
    for (const fund of colours) {
      const own = { '--fund': fund, '--ground': 'var(--bg)' };
      expect(contrast(resolve('var(--fund)', own), resolve('var(--bar-ended)', own)), fund).toBeGreaterThanOrEqual(3);
    }
  });

  test('the words of the hero are read', () => {
    expect(contrast(resolve('var(--hero-text)'), resolve('var(--hero)'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('in forced colours every form is in colours that the reader has chosen to be seen on the canvas', () => {
  const chosen = paintsIn(forced);
  // Borders take the colour of text by themselves.
  for (const [selector, painted] of forms)
    for (const { property } of painted.filter((paint) => paint.property !== 'border')) {
      const colours = (chosen.get(selector) ?? []).filter((paint) => paint.property === property).map(({ colour }) => colour);
      if (property === 'background' && chosen.get(selector) === undefined) continue;
      expect(colours, `${selector} ${property}`).toHaveLength(1);
      expect(['CanvasText', 'Highlight', 'Canvas'], selector).toContain(colours[0]);
    }
  for (const [selector] of forms.filter(([, painted]) => painted.some(({ property }) => property !== 'border' && property !== 'background')))
    expect(
      (chosen.get(selector) ?? []).some(({ colour }) => colour === 'CanvasText' || colour === 'Highlight'),
      selector,
    ).toBe(true);
});
