import fc from 'fast-check';
import { gaps } from '#catalogue/completeness.ts';
import { programmes } from '#catalogue/fund.ts';
import { statuses } from '#catalogue/timetable.ts';
import { listViews, type Selection, sorts } from '#selection/parameters.ts';
import { everything } from '#selection/selection.ts';

const some = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) });
const date = fc.option(fc.constantFrom('2022', '2023-05', '2024-06-30', '2025', '2026-11-24'), { nil: undefined, freq: 2 });
const period = fc.option(fc.constantFrom('2023', '2024-06', '2022/2024', '2025/..', '../2023-05'), { nil: undefined, freq: 1 });
const amount = fc.option(fc.constantFrom(0, 500_000, 1_444_708, 2_000_000.5), { nil: undefined, freq: 1 });
const words = ['', '', 'turvapaikka', 'hakemus', 'tulkki', 'rekisteri', 'palautus', 'asylum', 'permit', 'EU', 'käsittely palvelu', 'olematonsana'];

/** Selections as readers make them: words, filters, orders, views. */
export function randomSelections(fundIds: readonly string[]): fc.Arbitrary<Selection> {
  const parts = fc.record({
    q: fc.constantFrom(...words),
    fund: some(fundIds),
    programme: some(programmes),
    status: some(statuses),
    gap: some(gaps),
    from: date,
    to: date,
    starts: period,
    ends: period,
    amountFrom: amount,
    amountTo: amount,
    sort: fc.constantFrom(...sorts),
    view: fc.constantFrom(...listViews),
    exact: fc.boolean(),
  });
  return parts.map(({ from, to, starts, ends, amountFrom, amountTo, ...rest }) => {
    const isReversed = from !== undefined && to !== undefined && to < from;
    const isEmpty = amountFrom !== undefined && amountTo !== undefined && amountTo < amountFrom;
    const typed = { from, to: isReversed ? undefined : to, starts, ends, amountFrom, amountTo: isEmpty ? undefined : amountTo };
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
    return { ...everything, ...rest, exact: rest.exact && rest.q !== '', ...given } as Selection;
  });
}
