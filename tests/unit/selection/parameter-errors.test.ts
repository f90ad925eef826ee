import { describe, expect, test } from 'vitest';
import { selectionErrors } from '#selection/parameter-errors.ts';
import { parseSelection } from '#selection/parse.ts';
import { choicesWithFunds } from '../../support/choices.ts';
import { plainReading } from '../../support/reading.ts';

const funds = ['amif', 'rrf'];
const choices = choicesWithFunds(funds);

function errorsOf(query: Readonly<Record<string, string | string[]>>, others: readonly string[] = []) {
  return selectionErrors(query, parseSelection(query, choices, plainReading), choices, others).map(
    ({ kind, parameter, value }) => `${kind} ${parameter} ${value}`,
  );
}

describe('the errors of a query', () => {
  test('are none to what the list’s own links ask', () => {
    expect(
      errorsOf({ q: 'tulkki', fund: ['amif', 'RRF'], status: 'ended', gap: 'noAmount', from: '6/2024', to: '', sort: 'title', page: '2', exact: '1' }),
    ).toEqual([]);
    expect(errorsOf({ view: 'timeline', page: '' })).toEqual([]);
    expect(errorsOf({ dialect: 'fi' }, ['dialect'])).toEqual([]);
  });

  test.each([
    [{ fnd: 'amif' }, 'unknownParameter fnd amif'],
    [{ dialect: 'fi' }, 'unknownParameter dialect fi'],
    [{ fund: 'amiff' }, 'unknownValue fund amiff'],
    [{ fund: ['amif', 'x'] }, 'unknownValue fund x'],
    [{ exact: 'yes' }, 'unknownValue exact yes'],
    [{ from: '31.2.2024' }, 'noSuchDay from 31.2.2024'],
    [{ from: 'huomenna' }, 'badDate from huomenna'],
    [{ to: '2999' }, 'noSuchYear to 2999'],
    [{ starts: 'joskus' }, 'badPeriod starts joskus'],
    [{ amountTo: 'paljon' }, 'badAmount amountTo paljon'],
    [{ amountFrom: '2000', amountTo: '1000' }, 'reversed amountTo 1000'],
    [{ from: '2024', to: '2023' }, 'reversed to 2023'],
    [{ page: '0' }, 'notNumber page 0'],
    [{ page: '1.5' }, 'notNumber page 1.5'],
    [{ sort: ['title', 'start'] }, 'repeated sort title'],
    [{ q: ['a', 'b'] }, 'repeated q a'],
  ])('are told of %j', (query, error) => {
    expect(errorsOf(query)).toEqual([error]);
  });

  test('name each parameter that cannot be followed, and what it may be', () => {
    const query = { fund: 'x', status: 'y', z: '1' };
    const found = selectionErrors(query, parseSelection(query, choices, plainReading), choices);
    expect(found.map(({ parameter }) => parameter)).toEqual(['z', 'fund', 'status']);
    expect(found[1]?.allowed).toEqual(funds);
    expect(found[2]?.allowed).toContain('ongoing');
  });

  test('to a long query come too', () => {
    expect(errorsOf({ q: 'a'.repeat(201) })[0]).toMatch(/^longQuery q a+…$/);
  });
});
