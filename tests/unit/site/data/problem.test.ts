import { expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { problemBody, problemSchema } from '#data/problem.ts';
import { nameErrors } from '#selection/parameter-errors.ts';

const query = Object.fromEntries(Array.from({ length: 2400 }, (_, at) => [`p${at}${'x'.repeat(200)}`, 'v'.repeat(900)]));

test.each(locales)('a problem of thousands of parameters is told shortly and counted wholly, in %s', (locale) => {
  const body = problemBody({ kind: 'badParameters', parameterErrors: nameErrors(query, ['q', 'fund']) }, locale, 'https://hankkeet.example.fi');
  expect(problemSchema.parse(body)).toEqual(body);
  expect([body.errors?.length, body.more]).toEqual([20, 2380]);
  expect(body.detail).toMatch(/2\D?400/);
  expect(JSON.stringify(body).length).toBeLessThan(12_000);
});

test('a problem of few parameters tells them all', () => {
  const body = problemBody({ kind: 'badParameters', parameterErrors: nameErrors({ x: '1' }, []) }, 'en', 'https://hankkeet.example.fi');
  expect([body.errors?.length, 'more' in body]).toEqual([1, false]);
});
