import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, compareStates, type FactValue, type ProjectState, type SharedFacts, type TouchedProjects, tellChanges } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { markChanges } from '#content/history/history.ts';
import { changesSince, removalOf } from '#site/changes.ts';
import { runs } from '../../support/depth.ts';

function state(facts: SharedFacts = {}, more: Partial<ProjectState> = {}): ProjectState {
  return { titles: { fi: 'Valo', en: 'Light' }, facts, unread: [], hasResults: false, aliases: [], ...more };
}

function onDay(day: number, states: Readonly<Record<string, ProjectState | undefined>>): TouchedProjects {
  const date = `2026-06-${String(day).padStart(2, '0')}` as CalendarDay;
  return { day: date, time: `${date}T12:00:00+03:00`, states: new Map(Object.entries(states)) };
}

describe('two states of a project', () => {
  test('differ in the facts that have other values, in the order in which facts are told', () => {
    const before = state({ euFunding: 1, fund: 'amif', partners: ['Diak'] });
    const after = state({ fund: 'isf', partners: ['Diak', 'Thl'], totalCost: 2 });
    expect(compareStates(before, after)).toEqual([
      { fact: 'fund', from: 'amif', to: 'isf' },
      { fact: 'euFunding', from: 1 },
      { fact: 'totalCost', to: 2 },
      { fact: 'partners', from: ['Diak'], to: ['Diak', 'Thl'] },
    ]);
  });

  test('differ in nothing that either does not tell', () => {
    expect(compareStates(state({}, { unread: ['euFunding'] }), state({ euFunding: 1 }))).toEqual([]);
    expect(compareStates(state({ euFunding: 1 }), state({}, { unread: ['euFunding'] }))).toEqual([]);
  });

  test('differ in the title of a language that is new, gone or other', () => {
    const titled = (titles: ProjectState['titles']) => state({}, { titles });
    expect(compareStates(titled({ fi: 'a', en: 'b' }), titled({ fi: 'c' }))).toEqual([
      { fact: 'title', locale: 'fi', from: 'a', to: 'c' },
      { fact: 'title', locale: 'en', from: 'b' },
    ]);
  });
});

describe('the changes of many days', () => {
  const value = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });
  const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), published: fc.boolean(), euFunding: value, totalCost: value });

  test('lead from any beginning to the end: replayed, they give what is published and every value of it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 28 }), (steps) => {
        const last = new Map<string, ProjectState | undefined>();
        const days = steps.map(({ id, published, euFunding, totalCost }, index) => {
          const facts = { ...(euFunding && { euFunding }), ...(totalCost && { totalCost }) };
          const now = published ? state(facts) : undefined;
          last.set(id, now);
          return onDay(index + 1, { [id]: now });
        });
        const changes = tellChanges(days);
        for (const id of ['a', 'b', 'c']) {
          const own = changes.filter((change) => change.id === id);
          expect(own[0] !== undefined && own[0].kind !== 'removed').toBe(last.get(id) !== undefined);
          const since = own.slice(
            0,
            own.findIndex(({ kind }) => kind === 'published'),
          );
          const newest = new Map<string, FactValue | undefined>(since.toReversed().flatMap(({ facts }) => facts.map(({ fact, to }) => [fact, to] as const)));
          for (const [fact, to] of newest) if (last.get(id) !== undefined) expect(last.get(id)?.facts[fact as keyof SharedFacts]).toEqual(to);
        }
        expect(changes.map(({ day }) => day)).toEqual(
          changes
            .map(({ day }) => day)
            .toSorted()
            .toReversed(),
        );
      }),
      runs(100),
    );
  });

  test('have one entry at most for a project and a commit', () => {
    const changes = tellChanges([
      onDay(1, { a: state() }),
      onDay(2, { a: undefined, b: state({}, { aliases: ['a'] }) }),
      onDay(3, { b: undefined, a: state() }),
    ]);
    expect(changes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['a published', 'b removed', 'b renamed', 'a published']);
  });

  test('of a project are also those of its former ids', () => {
    const changes = markChanges(tellChanges([onDay(1, { a: state(), c: state() }), onDay(2, { a: undefined, b: state({}, { aliases: ['a'] }) })]));
    expect(changesOf(changes, { id: 'b', aliases: ['a'] }).map(({ kind }) => kind)).toEqual(['renamed', 'published']);
  });

  test('know of a removed project by every id it had, until one of them is that of a project again', () => {
    const days = [
      onDay(1, { a: state(), c: state() }),
      onDay(2, { a: undefined, b: state({ fund: 'amif' }, { aliases: ['a'] }) }),
      onDay(3, { b: undefined }),
      onDay(4, { a: state() }),
      onDay(5, { b: state() }),
    ];
    const removals = (count: number) => {
      const changes = markChanges(tellChanges(days.slice(0, count)));
      return ['a', 'b', 'c'].map((id) => removalOf(changes, id)?.id);
    };
    expect([removals(2), removals(3), removals(4), removals(5)]).toEqual([
      [undefined, undefined, undefined],
      ['b', 'b', undefined],
      [undefined, 'b', undefined],
      [undefined, undefined, undefined],
    ]);
    expect(removalOf(markChanges(tellChanges(days.slice(0, 3))), 'a')?.last?.facts).toEqual({ fund: 'amif' });
  });

  test('are cut at a day', () => {
    const changes = markChanges(tellChanges([1, 2, 2, 3].map((day, index) => onDay(day, { [`p${index}`]: state() }))));
    const ids = (day: string) => changesSince(changes, day as CalendarDay).map(({ id }) => id);
    expect([ids('2026-06-04'), ids('2026-06-02'), ids('2026-01-01')]).toEqual([[], ['p3', 'p2', 'p1'], ['p3', 'p2', 'p1', 'p0']]);
    expect(changesSince([], '2026-01-01' as CalendarDay)).toEqual([]);
  });
});
