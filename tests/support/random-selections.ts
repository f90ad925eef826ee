import fc from 'fast-check';
import { gaps } from '#catalogue/completeness.ts';
import { programmes } from '#catalogue/fund.ts';
import { statuses } from '#catalogue/timetable.ts';
import { listViews, type Selection, sorts } from '#selection/parameters.ts';
import { everything } from '#selection/selection.ts';

const some = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) });
const date = fc.option(fc.constantFrom('2022', '2023-05', '2024-06-30', '2025', '2026-11-24'), { nil: undefined, freq: 2 });
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
    sort: fc.constantFrom(...sorts),
    view: fc.constantFrom(...listViews),
    exact: fc.boolean(),
  });
  return parts.map(({ from, to, ...rest }) => {
    const reversed = from !== undefined && to !== undefined && to < from;
    return { ...everything, ...rest, exact: rest.exact && rest.q !== '', ...(from && { from }), ...(to && !reversed && { to }) } as Selection;
  });
}
