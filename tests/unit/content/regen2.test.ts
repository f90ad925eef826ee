import { appendFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import type { Fault } from '#content/check/fault.ts';
import { wordsOf } from '#site/fault-words.ts';
import { typeAdvice } from '../../support/typist.ts';
import { load, within, withWorkspace } from '../../support/workspace.ts';
import { careless } from './careless-values.ts';
import { spoilt } from './spoilt-files.ts';

const cases = [...careless, ...spoilt].filter((_, i) => i % 3 === Number(process.env.PART ?? 0));
const label = (dir: string, f: Fault) => `${within(dir, f.place.file)}|${f.code}|${f.values.key ?? ''}`;
test('typist', () => {
  writeFileSync('/tmp/typist2.txt', '');
  const t0 = Date.now();
  const say = (s: string) => appendFileSync('/tmp/typist2.txt', s + '\n');
  let n = 0;
  for (const { name, spoil } of cases) {
    let count = 1;
    for (let i = 0; i < count && i < 2; i++)
      withWorkspace((dir) => {
        spoil(dir);
        const faults = load(dir).faults;
        count = faults.length;
        const fault = faults[i];
        if (!fault) return;
        const byFile = new Map(
          faults
            .filter(
              (o) => o.place.file !== fault.place.file && o.code === fault.code && o.values.key === fault.values.key && o.values.outer === fault.values.outer,
            )
            .map((o) => [o.place.file, o]),
        );
        const all = [fault, ...byFile.values()].map(typeAdvice);
        const typed = all[0];
        if (!typed) return;
        n++;
        const after = load(dir).faults;
        const head = `${name} #${i} ${fault.code} ${JSON.stringify(fault.values).slice(0, 200)}`;
        if (typed.kind === 'form') {
          if (!after.some((f) => f.level === 'error' && f.place.excerpt?.includes('…')) && !after.some((f) => f.values.value === '…'))
            say(`FORM ACCEPTED ${head}\n${typed.after}`);
          return;
        }
        const b = faults.map((f) => label(dir, f)),
          a = after.map((f) => label(dir, f));
        const same = (f: Fault) => label(dir, f) === label(dir, fault);
        if (after.filter(same).length >= faults.filter(same).length) say(`NOT GONE ${head} :: ${after.map((f) => wordsOf(f, 'en').problem).join(' / ')}`);
        const left = [...b];
        const fresh = after
          .filter(
            (o) =>
              !(
                o.code === 'staleTranslation' ||
                (o.place.file === fault.place.file && o.place.line === fault.place.line) ||
                (fault.values.key === 'fund' && o.values.key === 'objective')
              ),
          )
          .map((f) => label(dir, f))
          .filter((x) => {
            const k = left.indexOf(x);
            if (k < 0) return true;
            left.splice(k, 1);
            return false;
          });
        if (fresh.length) say(`CAME ${head} :: ${fresh.join(' , ')}`);
      });
  }
  say(`typed ${n} in ${Date.now() - t0}`);
});
