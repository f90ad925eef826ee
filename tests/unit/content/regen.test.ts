import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { wordsOf } from '#site/fault-words.ts';
import { load, within, withWorkspace } from '../../support/workspace.ts';
import { spoilt } from './spoilt-files.ts';

test('regen', () => {
  const out: Record<string, unknown> = {};
  for (const { name, spoil } of spoilt)
    out[name] = withWorkspace((dir) => {
      spoil(dir);
      return load(dir).faults.map((fault) => {
        const { problem, fix } = wordsOf(fault, 'fi');
        const prefix = fault.place.file.slice(0, -within(dir, fault.place.file).length);
        const short = (text: string) => text.replaceAll(prefix, '').replaceAll('fi, en', '{locales}');
        return [`${within(dir, fault.place.file)}:${fault.place.line}:${fault.place.column} ${fault.level}`, short(problem), short(fix)];
      });
    });
  writeFileSync('/tmp/spoilt.json', JSON.stringify(out, null, 2));
});
