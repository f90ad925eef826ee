import { fields, type HostileFile, lines, rows, words, wrapped } from './hostile-file.ts';

/** Fields and settings that try to keep the check busy. */
export const hostileFields: readonly HostileFile[] = [
  fields(
    'nested lists',
    `aliases: ${wrapped(
      Array.from({ length: 20_000 }, () => '[a,'),
      ' ',
    ).replaceAll('\n', '\n  ')}`,
  ),
  fields('nested closed lists', `aliases: ${lines('[a, ', 20_000).replaceAll('\n', '\n  ')} b ${lines('] ', 10_000).replaceAll('\n', '\n  ')}`),
  fields('nested fields', `aliases: ${lines('{a: ', 20_000).replaceAll('\n', '\n  ')}`),
  fields('nested pairs', `aliases: ${lines('[a: ', 20_000).replaceAll('\n', '\n  ')}`),
  fields('keys in a line', `aliases: {${wrapped(words(9500).map((word) => `${word},`)).replaceAll('\n', '\n  ')}}`),
  fields(
    'short keys',
    `aliases: {${wrapped(
      words(15_000, 3).map((word) => `${word},`),
      '',
    ).replaceAll('\n', '\n  ')}}`,
  ),
  fields('same keys', `aliases: {${lines('a,').replaceAll('\n', '\n  ')}}`),
  fields(
    'unknown fields',
    words(1900)
      .map((word) => `${word}: a`)
      .join('\n'),
  ),
  fields('same fields', rows('a: b')),
  fields('unknown field of many letters', `? ${'a'.repeat(4900)}\n: b`),
  fields('key over lines', `"${lines('a').replaceAll('\n', '\n  ')}": b`),
  fields('items', `aliases: [${lines('a,').replaceAll('\n', '\n  ')}]`),
  fields('empty items', `aliases: [${lines('{},').replaceAll('\n', '\n  ')}]`),
  fields('partners without names', `partners: [${lines('{},').replaceAll('\n', '\n  ')}]`),
  fields('partners with other fields', `partners: [${lines('{a: b}, ').replaceAll('\n', '\n  ')}]`),
  fields('partners of numbers', `partners: [${lines('1,').replaceAll('\n', '\n  ')}]`),
  fields('aliases with empty', `aliases: [${lines(',').replaceAll('\n', '\n  ')}]`),
  fields('aliases of aliases', `aliases: [${lines('*a,').replaceAll('\n', '\n  ')}]`),
  fields('anchors', `aliases: [${lines('&a a,').replaceAll('\n', '\n  ')}]`),
  fields('tags', `aliases: [${lines('!!a b,').replaceAll('\n', '\n  ')}]`),
  fields('merge keys', `${rows('<<: {a: b}')}`),
  fields('open quotes', rows('a: "b')),
  fields('open quotes inside', `a:\n${rows('  "b')}`),
  fields('open brackets', rows('a: [b')),
  fields('open brackets inside', `a:\n${rows('  [b')}`),
  fields('quotes over lines', `a: "${lines('a ').replaceAll('\n', '\n  ')}`),
  fields('escapes', `a: "${lines('\\x').replaceAll('\n', '\n  ')}"`),
  fields('block of text', `summary: |\n${rows('  a')}`),
  fields('folded block of text', `summary: >\n${rows('  a')}`),
  fields('comments', rows('# a')),
  fields('dashes', rows('- a')),
  fields('complex keys', rows('? a')),
  fields('colons', `a: ${lines('b: ').replaceAll('\n', '\n  ')}`),
  fields('directives', rows('%YAML 1.2')),
  fields('documents', rows('...')),
  fields('digits', `euFunding: ${'9'.repeat(4900)}`),
  fields('a number over lines', `euFunding: "${lines('1 ').replaceAll('\n', '\n  ')}"`),
  fields('dates', `website: "${lines('1.').replaceAll('\n', '\n  ')}"`),
  fields('an address', `website: https://${'a.'.repeat(2400)}fi`),
  fields('an address with marks', `website: https://${'@'.repeat(4800)}`),
  ...(['glossary', 'synonyms', 'site'] as const).flatMap((name): readonly HostileFile[] => {
    const start = name === 'synonyms' ? 'fi: ' : '';
    const file = (what: string, text: string) => ({ name: `${name}: ${what}`, file: `${name}.yml`, text });
    return [
      file(
        'keys',
        `${start}{${wrapped(
          words(60_000)
            .slice(0, 44_000)
            .map((word) => `${word},`),
          '',
        ).replaceAll('\n', '\n  ')}}`,
      ),
      file('the same key', `${start}{${lines('a,', 250_000).replaceAll('\n', '\n  ')}}`),
      file(
        'words',
        `${start}{${wrapped(
          words(20_000).map((word) => `${word}: ${name === 'glossary' ? '{fi: b}' : '[b]'},`),
          '',
        ).replaceAll('\n', '\n  ')}}`,
      ),
      file('as many keys as may be', `${start}{${wrapped(words(4900).map((word) => `${word},`)).replaceAll('\n', '\n  ')}}`),
      file(
        'as many words as may be',
        `${start}{${wrapped(words(2400).map((word) => `${word}: ${name === 'glossary' ? '{fi: b}' : '[b]'},`)).replaceAll('\n', '\n  ')}}`,
      ),
      file('nested lists', `${start}${lines('[a,', 250_000).replaceAll('\n', '\n  ')}`),
      file('one word with many', `${start}{a: [${lines('b,', 250_000).replaceAll('\n', '\n  ')}]}`),
      file('numbers', `${start}{${lines('1: 1,', 250_000).replaceAll('\n', '\n  ')}}`),
    ];
  }),
];
