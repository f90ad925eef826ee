import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { believedTimes } from '#content/history/times.ts';
import { runs } from '../../../support/depth.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 5, 1, 12);
/** Days of June 2026, as instants; what is no day of June is years off. */
const on = (...days: readonly number[]) => days.map((number) => noon + (number - 1) * day);
const inDays = (times: readonly number[]) => times.map((time) => (time - noon) / day + 1);

describe('the times of commits', () => {
  test.each([
    ['that are in order are what they say', [1, 2, 2, 5], [1, 2, 2, 5]],
    ['that are dated ahead are put to the next one', [5, 6, 4000, 7, 8], [5, 6, 7, 7, 8]],
    ['that are dated back are put to the one before', [5, 6, -400, 7, 8], [5, 6, 6, 7, 8]],
    ['whose clock was never set are put to the one before, also when there is only one', [5, -9000, 6], [5, 5, 6]],
    ['of which the first is dated ahead', [4000, 7, 8], [7, 7, 8]],
    ['of which several are dated ahead, once more are not', [5, 20, 21, 6, 7, 8], [5, 6, 6, 6, 7, 8]],
    ['of which the last is dated ahead are what they say: nothing shows that it is wrong', [5, 6, 20], [5, 6, 20]],
    ['that are a little out of order', [5, 6.002, 6.001, 7], [5, 6.001, 6.001, 7]],
    ['of none', [], []],
  ])('%s', (_, given, expected) => {
    expect(inDays(believedTimes(on(...given)))).toEqual(expected.map((number) => expect.closeTo(number, 6)));
  });

  test('never go back, say what most of them say, and are not moved by a commit that comes after them all', () => {
    const instants = fc.array(fc.integer({ min: noon, max: noon + 40 * day }), { maxLength: 30 });
    fc.assert(
      fc.property(instants, (given) => {
        const times = believedTimes(given);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(believedTimes(times)).toEqual(times);
        const later = Math.max(noon, ...given) + day;
        expect(believedTimes([...given, later])).toEqual([...times, later]);
      }),
      runs(200),
    );
  });

  test('that are in order but for one are all believed but for that one', () => {
    const ordered = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 3, maxLength: 30 }).map((gaps) => {
      let at = noon;
      return gaps.map((gap) => (at += gap));
    });
    fc.assert(
      fc.property(ordered, fc.nat(), fc.boolean(), (given, place, ahead) => {
        // One that nothing follows cannot be told from a right one.
        const wrong = 1 + (place % (given.length - 2));
        const clock = ahead ? noon + 4000 * day : Date.UTC(2000, 0, 1);
        const times = believedTimes(given.with(wrong, clock));
        expect(times).toEqual(given.with(wrong, given[ahead ? wrong + 1 : wrong - 1] ?? 0));
      }),
      runs(100),
    );
  });
});
