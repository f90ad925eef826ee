import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '#content/check/fault.ts';
import type { FaultCode } from '#content/check/fault-code.ts';
import { wordsOf } from '#site/fault-words.ts';
import { runs } from '../../support/depth.ts';
import { typeAdvice } from '../../support/typist.ts';
import { load, within, withWorkspace } from '../../support/workspace.ts';
import { careless } from './careless-values.ts';
import { spoilt } from './spoilt-files.ts';

/** A fault as one would recognise it again after the lines have moved. */
const nameOf = (dir: string, { place, code, values }: Fault) => `${within(dir, place.file)} ${code} ${values.key ?? ''}`;

/** The field that a fault is about; of one in the form of its line, the name that the line begins with. */
const fieldOf = ({ place, values }: Fault) => values.key ?? place.excerpt?.split(':')[0]?.trim();

const lineOf = ({ place }: Fault) => `${place.file}:${place.line}`;

/** An advice concerns both languages when both files have the same fault: who follows it does so in both. */
function sameAdvice(faults: readonly Fault[], fault: Fault): readonly Fault[] {
  const isSame = (other: Fault) => other.code === fault.code && fieldOf(other) === fieldOf(fault) && other.values.outer === fault.values.outer;
  const byFile = new Map(faults.filter((other) => other.place.file !== fault.place.file && isSame(other)).map((other) => [other.place.file, other]));
  return [fault, ...byFile.values()];
}

/**
 * What an editor meets only when an advice is followed, because it could not be told before: a translation is compared with its text
 * when both are right, so are lists; the objective with a fund that there is, the rest of a line that had a fault, and days and amounts with one
 * another when they are no longer guesses.
 */
function isUncovered(other: Fault, { code, values }: Fault, lines: ReadonlySet<string>): boolean {
  // The line could not be read, so the other language was not compared with it.
  if (code.startsWith('yaml') && (other.code === 'factsDiffer' || other.code === 'factMissing')) return true;
  // The advice names the file of each language, of which one is typed here.
  if (code === 'reviewDue' && other.code === 'factsDiffer' && other.values.key === 'checked') return true;
  // The advice says that the check then gives the right line.
  if (code === 'notFingerprint' && other.code === 'translationOfMissing') return true;
  if (guesses.has(code) && comparisons.has(other.code)) return true;
  if (other.code === 'staleTranslation' || other.code.startsWith('listItemMissing') || lines.has(lineOf(other))) return true;
  return (values.key === 'fund' && other.values.key === 'objective') || code === 'keyUnindented';
}

const guesses: ReadonlySet<FaultCode> = new Set(['notDateGuess', 'notNumberGuess']);
const comparisons: ReadonlySet<FaultCode> = new Set(['endBeforeStart', 'optionBeforeEnd', 'durationLong', 'fundingOverCost', 'shareDisagrees']);

describe('whoever types an advice to the letter', () => {
  const cases = [...spoilt, ...careless];

  test('gets rid of the fault, meets no other one, and changes nothing else; a form with an ellipsis is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(5), ({ spoil }, place) => {
        withWorkspace((dir) => {
          spoil(dir);
          const before = load(dir).faults;
          const fault = before[place % Math.max(1, before.length)];
          const typed = fault === undefined ? [] : sameAdvice(before, fault).map(typeAdvice);
          const [own] = typed;
          if (fault === undefined || own === undefined) return;
          const after = load(dir).faults;
          if (own.kind === 'form') {
            // What is missing from a draft, and stands there unfinished, is told of and stops nothing.
            const isDraft = /^draft: *true\b/im.test(own.after);
            expect(after.some(({ level, place: at, values }) => (level === 'error' || isDraft) && `${at.excerpt}${values.value}`.includes('…'))).toBe(true);
            return;
          }
          const names = before.map((one) => nameOf(dir, one));
          const lines = new Set(before.map(lineOf));
          const count = (faults: readonly Fault[]) => faults.filter((one) => nameOf(dir, one) === nameOf(dir, fault)).length;
          expect(count(after)).toBeLessThan(count(before));
          expect(after.filter((one) => !names.includes(nameOf(dir, one)) && !isUncovered(one, fault, lines)).map((one) => wordsOf(one, 'en').problem)).toEqual(
            [],
          );
          expect(linesChanged(own.before, own.after)).toBeLessThanOrEqual(mostLines);
        });
      }),
      runs(20),
    );
  });
});

/** The longest advice sets two fields and leaves the line of a third one empty. */
const mostLines = 3;

function linesChanged(before: string, after: string): number {
  const left = before.split('\n');
  const fresh = after.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Math.max(fresh.length, left.length);
}
