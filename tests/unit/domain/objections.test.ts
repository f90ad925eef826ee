import { describe, expect, test } from 'vitest';
import { objectionsTo } from '#selection/parameter-errors.ts';
import { parseSelection } from '#selection/parse.ts';

const funds = ['amif', 'rrf'];

function objections(query: Readonly<Record<string, string | string[]>>, others: readonly string[] = []) {
  return objectionsTo(query, parseSelection(query, funds), funds, others).map(({ kind, parameter, value }) => `${kind} ${parameter} ${value}`);
}

describe('objections to a query', () => {
  test('are none to what the list’s own links ask', () => {
    expect(
      objections({ q: 'tulkki', fund: ['amif', 'RRF'], status: 'ended', gap: 'noAmount', from: '6/2024', to: '', sort: 'title', page: '2', exact: '1' }),
    ).toEqual([]);
    expect(objections({ view: 'timeline', page: '' })).toEqual([]);
    expect(objections({ dialect: 'fi' }, ['dialect'])).toEqual([]);
  });

  test.each([
    [{ fnd: 'amif' }, 'unknownParameter fnd amif'],
    [{ dialect: 'fi' }, 'unknownParameter dialect fi'],
    [{ fund: 'amiff' }, 'unknownValue fund amiff'],
    [{ fund: ['amif', 'x'] }, 'unknownValue fund x'],
    [{ exact: 'yes' }, 'unknownValue exact yes'],
    [{ from: '31.2.2024' }, 'badDate from 31.2.2024'],
    [{ from: '2024', to: '2023' }, 'reversedDates to 2023'],
    [{ page: '0' }, 'notNumber page 0'],
    [{ page: '1.5' }, 'notNumber page 1.5'],
    [{ sort: ['title', 'start'] }, 'repeated sort title'],
    [{ q: ['a', 'b'] }, 'repeated q a'],
  ])('are made to %j', (query, objection) => {
    expect(objections(query)).toEqual([objection]);
  });

  test('name each parameter that cannot be followed, and what it may be', () => {
    const query = { fund: 'x', status: 'y', z: '1' };
    const found = objectionsTo(query, parseSelection(query, funds), funds);
    expect(found.map(({ parameter }) => parameter)).toEqual(['z', 'fund', 'status']);
    expect(found[1]?.allowed).toEqual(funds);
    expect(found[2]?.allowed).toContain('ongoing');
  });

  test('to a long query come too', () => {
    expect(objections({ q: 'a'.repeat(201) })[0]).toMatch(/^longQuery q a+…$/);
  });
});
