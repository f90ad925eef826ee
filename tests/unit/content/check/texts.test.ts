import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../support/depth.ts';
import { mutated } from '../../../support/hostile-text.ts';
import { goodContent, load } from '../../../support/workspace.ts';

const files = ['projects/valo.fi.md', 'projects/valo.en.md', 'funds/amif.fi.md', 'pages/about.fi.md'] as const;
const textOf = (file: string) => readFileSync(join(goodContent, file), 'utf8');

/** All faults of the good content with one text in place of its file, and those that are found without hints, as they are told. */
function faultsWith(file: string, text: string) {
  const buffers = new Map([[join(goodContent, file), text]]);
  const [all, without] = [true, false].map((hints) => load(goodContent, undefined, undefined, { buffers, hints, spellers: {} }).faults);
  return { all: all ?? [], without: without ?? [] };
}

test('without hints every error is found, and of what readers would meet everything', () => {
  const hints = new Set<string>();
  const changed = fc.constantFrom(...files).chain((file) => fc.tuple(fc.constant(file), mutated(textOf(file))));
  fc.assert(
    fc.property(changed, ([file, text]) => {
      const { all, without } = faultsWith(file, text);
      expect(all).toEqual(expect.arrayContaining([...without]));
      const kept = new Set(without.map((fault) => JSON.stringify(fault)));
      const missing = all.filter((fault) => !kept.has(JSON.stringify(fault)));
      expect(missing.filter(({ level }) => level === 'error')).toEqual([]);
      for (const { code } of missing) hints.add(code);
    }),
    runs(60),
  );
  expect([...hints].filter((code) => /Repeated$|^misplaced/.test(code))).toEqual([]);
});

test('a text in another language is an error, with and without hints; a style is a hint', () => {
  const [head = ''] = textOf('projects/valo.fi.md').split(/(?<=\n---\n)/);
  const body =
    '\n## Kuvaus\n\nThe project measures the light of the offices, and the costs are those of the whole year for all of them.\n\n## Tavoitteet\n\nThe goal is that there is enough light in all of the offices.\n';
  const { all, without } = faultsWith('projects/valo.fi.md', `${head}${body}`);
  for (const faults of [all, without]) expect(faults.map(({ code }) => code)).toContain('bodyInOtherLanguage');
  const style = faultsWith(
    'projects/valo.fi.md',
    textOf('projects/valo.fi.md').replace('Hankkeessa mitataan valoa.', 'Hankkeessa mitataan mitataan XYZQ valoa 2020-2023.'),
  );
  expect(style.all.length).toBeGreaterThan(style.without.length);
});
