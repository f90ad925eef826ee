import { describe, expect, test } from 'vitest';
import { readQuery } from '#site/data/read-query.ts';

describe('the query of an address', () => {
  test('keeps every name and every value', () => {
    const { query, parameterErrors } = readQuery('/x?fund=a&q=%C3%A4+b&fund=b&__proto__=1&constructor=2&id=3&x');
    expect(Object.entries(query)).toEqual([
      ['fund', ['a', 'b']],
      ['q', ['ä b']],
      ['__proto__', ['1']],
      ['constructor', ['2']],
      ['id', ['3']],
      ['x', ['']],
    ]);
    expect(parameterErrors).toEqual([]);
  });

  test('is read without what newsletters and social media add to links', () => {
    const { query, parameterErrors } = readQuery('/x?utm_source=%E4&q=a&utm_source_platform=b&fbclid=c&Gclid=d&utm=e&UTM_SOURCE=f&mc_cid=g&fund_=h');
    expect([query, parameterErrors]).toEqual([{ q: ['a'], utm: ['e'], fund_: ['h'] }, []]);
  });

  test.each([
    ['q=%E4', 'q', '%E4'],
    ['q=%', 'q', '%'],
    ['q=100%25&fund=%zz', 'fund', '%zz'],
    ['q=a%00b', 'q', 'a%00b'],
    ['q=%C2%85', 'q', '%C2%85'],
    ['%E4=1', '%E4', '1'],
  ])('is objected to where it cannot be read (%s)', (query, parameter, value) => {
    expect(readQuery(`/x?${query}`).parameterErrors).toEqual([{ kind: 'badEncoding', parameter, value }]);
  });

  test.each(['', '?', '?q=%EF%BF%BD', '?q=a%0Ab%09c', '?a&&b=', '?q=a=b'])('is readable as %j', (query) => {
    expect(readQuery(`/x${query}`).parameterErrors).toEqual([]);
  });
});
