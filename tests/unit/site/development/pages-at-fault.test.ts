import { describe, expect, test } from 'vitest';
import type { Fault } from '#content/check/fault.ts';
import { faultsByPage, isIncompleteDraft } from '#site/development/pages-at-fault.ts';

const faultIn = (file: string): Fault => ({ code: 'sectionEmpty', level: 'error', place: { file, line: 1, column: 1, length: 1 }, values: {} });
const project = faultIn('content/projects/valo.en.md');
const fund = faultIn('../elsewhere/funds/amif.fi.md');
const page = faultIn('content/pages/about.fi.md');
const site = faultIn('content/site.yml');
const misnamed = faultIn('content/projects/Valo.fi.md');
const faults = [project, fund, page, site, misnamed];

describe('the page of a file', () => {
  test.each([
    ['/hankkeet/valo', project],
    ['/en/projects/valo', project],
    ['/rahastot/amif', fund],
    ['/en/funds/amif', fund],
    ['/tietoa', page],
    ['/en/about', page],
  ])('%s has its error, in every language', (path, fault) => {
    const { here, elsewhere } = faultsByPage(faults, path);
    expect(here).toEqual([fault]);
    expect(elsewhere).toEqual(faults.filter((other) => other !== fault));
  });

  test('is known in every language', () => {
    expect(faultsByPage(faults, '/hankkeet/valo').paths).toMatchObject({ fi: '/hankkeet/valo', en: '/en/projects/valo' });
  });

  test.each(['/', '/hankkeet', '/hankkeet/silta', '/hankkeet/valo/lisaa'])('is not %s', (path) => {
    expect(faultsByPage(faults, path)).toEqual({ here: [], elsewhere: faults });
  });
});

test('a draft is incomplete in the language of the file that lacks a required field', () => {
  const lacking: Fault = { ...faultIn('content/projects/valo.en.md'), code: 'required', level: 'warning' };
  expect(isIncompleteDraft([lacking], '/en/projects/valo')).toBe(true);
  expect(isIncompleteDraft([lacking], '/hankkeet/valo')).toBe(false);
  expect(isIncompleteDraft([{ ...lacking, code: 'leftover' }], '/en/projects/valo')).toBe(false);
});
