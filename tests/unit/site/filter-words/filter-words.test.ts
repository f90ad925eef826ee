import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { readFilterWords } from '#site/filter-words/filter-words.ts';
import { lexiconOf } from '#site/filter-words/lexicon.ts';
import { getCatalogue } from '#site/state.ts';
import { runs } from '../../../support/depth.ts';

const today = '2026-11-24' as CalendarDay;
const read = (query: string, locale: Locale = 'fi') => readFilterWords(query, lexiconOf(getCatalogue(), locale), today);

describe('a query of nothing but words of filters is those filters', () => {
  test.each([
    ['fi', 'käynnissä', { status: ['ongoing'] }],
    ['fi', 'käynnissä olevat hankkeet', { status: ['ongoing'] }],
    ['fi', 'Kuinka monta hanketta on käynnissä?', { status: ['ongoing'] }],
    ['fi', 'päättyneet', { status: ['ended'] }],
    ['fi', 'jatkuva toiminta', { status: ['permanent'] }],
    ['fi', 'AMIF', { fund: ['amif'] }],
    ['fi', 'turvapaikka-, maahanmuutto- ja kotouttamisrahasto', { fund: ['amif'] }],
    ['fi', 'NextGenerationEU', { programme: ['rrf'] }],
    ['fi', 'EUSA', { programme: ['eusa'] }],
    ['fi', 'AMIF ja ISF', { fund: ['amif', 'isf'] }],
    ['fi', 'päättyneet AMIF-hankkeet', { status: ['ended'], fund: ['amif'] }],
    ['fi', 'hankkeet jotka päättyvät 2026', { ends: '2026' }],
    ['fi', 'vuonna 2023 alkaneet hankkeet', { starts: '2023' }],
    ['fi', 'hankkeet jotka päättyvät ensi vuonna', { ends: '2027' }],
    ['fi', 'ensin päättyvät hankkeet', { sort: 'end' }],
    ['fi', 'isoimmat hankkeet', { sort: 'amount-desc' }],
    ['fi', 'alkaneet 2022, päättyneet 2024', { starts: '2022', ends: '2024' }],
    ['fi', 'alkaneet 2023 jälkeen', { starts: '2024/..' }],
    ['fi', '2024–2025', { from: '2024', to: '2025' }],
    ['fi', 'viime vuonna', { from: '2025', to: '2025' }],
    ['fi', 'Q2 2024', { from: '2024-04', to: '2024-06' }],
    ['fi', 'käynnissä kesäkuussa 2025', { from: '2025-06', to: '2025-06' }],
    ['fi', 'vuosien 2023 ja 2025 välillä', { from: '2023', to: '2025' }],
    ['fi', 'yli miljoona', { amountFrom: 1_000_000 }],
    ['fi', 'yli 1,5 miljoonan euron rahoitus', { amountFrom: 1_500_000 }],
    ['fi', 'alle 500 000 €', { amountTo: 500_000 }],
    ['fi', '1–2 miljoonaa euroa', { amountFrom: 1_000_000, amountTo: 2_000_000 }],
    ['fi', 'vähintään kaksi miljoonaa', { amountFrom: 2_000_000 }],
    ['fi', 'alle puolen miljoonan euron', { amountTo: 500_000 }],
    ['fi', '500 000 € tai enemmän', { amountFrom: 500_000 }],
    ['fi', '>500 000 €', { amountFrom: 500_000 }],
    ['fi', '500 000 ja miljoonan euron välillä', { amountFrom: 500_000, amountTo: 1_000_000 }],
    ['fi', 'AMIF-rahoitus', { fund: ['amif'] }],
    ['fi', 'käynnissä olevien hankkeiden rahoitus', { status: ['ongoing'] }],
    ['fi', 'vuoden 2024 ensimmäinen neljännes', { from: '2024-01', to: '2024-03' }],
    ['fi', 'kaksi vuotta sitten alkaneet', { starts: '2024' }],
    ['fi', 'kesä–elokuussa 2024 päättyneet', { ends: '2024-06/2024-08' }],
    ['fi', 'viime talvena', { from: '2025-12', to: '2026-02' }],
    ['fi', 'toissa vuonna', { from: '2024', to: '2024' }],
    ['fi', 'suurin', { sort: 'amount-desc' }],
    ['fi', 'uusimmat hankkeet', { sort: 'start-desc' }],
    ['fi', 'rahoitus ei tiedossa', { gap: ['noAmount'] }],
    ['fi', 'kaikki hankkeet', {}],
    ['fi', 'projects ending in 2026', { ends: '2026' }],
    ['fi', 'avslutade AMIF-projekt', { status: ['ended'], fund: ['amif'] }],
    ['en', 'pågående projekt', { status: ['ongoing'] }],
    ['en', 'ongoing projects', { status: ['ongoing'] }],
    ['en', 'ended', { status: ['ended'] }],
    ['en', 'projects ending in 2026', { ends: '2026' }],
    ['en', 'projects ending next year', { ends: '2027' }],
    ['en', 'projects ending next', { sort: 'end' }],
    ['en', 'started between 2023 and 2024', { starts: '2023/2024' }],
    ['en', 'from 2023 to 2024', { from: '2023', to: '2024' }],
    ['en', 'last year', { from: '2025', to: '2025' }],
    ['en', 'over a million', { amountFrom: 1_000_000 }],
    ['en', 'at least 500,000', { amountFrom: 500_000 }],
    ['en', 'over half a million euros', { amountFrom: 500_000 }],
    ['en', 'largest grant', { sort: 'amount-desc' }],
    ['en', 'EUR 500,000 to 1,000,000', { amountFrom: 500_000, amountTo: 1_000_000 }],
    ['en', 'between 500,000 and 1 million euros', { amountFrom: 500_000, amountTo: 1_000_000 }],
    ['en', '0.5-1 million', { amountFrom: 500_000, amountTo: 1_000_000 }],
    ['en', 'at least five hundred thousand euros', { amountFrom: 500_000 }],
    ['en', 'two million or less', { amountTo: 2_000_000 }],
    ['en', 'AMIF-funded projects', { fund: ['amif'] }],
    ['en', 'largest EU grant', { sort: 'amount-desc' }],
    ['en', 'first quarter of 2024', { from: '2024-01', to: '2024-03' }],
    ['en', 'ended in the spring of 2024', { ends: '2024-03/2024-05' }],
    ['en', 'started two years ago', { starts: '2024' }],
    ['en', 'how many projects', {}],
    ['en', 'käynnissä', { status: ['ongoing'] }],
  ] as const)('%s: %s', (locale, query, changes) => {
    const { together, isWhole, without, parts } = read(query, locale);
    expect(together).toEqual(changes);
    expect(isWhole).toBe(true);
    expect(without(parts)).toBe('');
  });
});

describe('a query with other words', () => {
  test.each([
    ['fi', 'käynnissä olevat tulkkihankkeet', { status: ['ongoing'] }, 'tulkkihankkeet'],
    ['fi', 'tulkki elokuu 2024', { from: '2024-08', to: '2024-08' }, 'tulkki'],
    ['fi', 'suurin turvapaikkahanke', { sort: 'amount-desc' }, 'turvapaikkahanke'],
    ['fi', '"vapaaehtoinen paluu" AMIF UMA', { fund: ['amif'] }, '"vapaaehtoinen paluu" UMA'],
    ['en', 'ongoing asylum projects', { status: ['ongoing'] }, 'asylum'],
  ] as const)('keeps them: %s: %s', (locale, query, changes, rest) => {
    const { together, isWhole, without, parts } = read(query, locale);
    expect([together, isWhole, without(parts)]).toEqual([changes, false, rest]);
  });

  test.each([
    'tulkki',
    'ja',
    'turvapaikanhakijat',
    'yli 20 tulkkia',
    'yli kaksi tulkkia',
    'two or more',
    'one',
    '1 444 708',
    '746/2011',
    '"käynnissä"',
    'rahoitus',
    'Miljoona',
    '',
  ])('or with none is only searched for: %j', (query) => {
    expect(read(query)).toMatchObject({ parts: [], isWhole: false });
  });

  test('is searched for a date too, since texts name dates', () => {
    for (const query of ['2024', 'kesäkuu 2025', '1.8.2024']) expect(read(query)).toMatchObject({ parts: [{ isPlain: true }], isWhole: false });
  });

  test('says nothing together when two words want different things of one filter', () => {
    expect(read('yli miljoona ja yli 2 miljoonaa')).toMatchObject({ together: undefined, isWhole: false });
  });
});

test('any text can be read, and what is left of it is no longer', () => {
  const words = fc.constantFrom('käynnissä', 'AMIF', '2024', 'yli', 'miljoona', '–', '"', 'päättyvät', 'tulkki', 'ja', '½', 'İ', '😀', '2023–');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map((some) => some.join(' ')),
      ),
      fc.constantFrom(...locales),
      (query, locale) => {
        const { parts, without } = read(query, locale);
        for (const { places } of parts) for (const { start, end } of places) expect(start).toBeLessThan(end);
        expect(without(parts).length).toBeLessThanOrEqual(query.normalize('NFKC').toLowerCase().length + 2);
      },
    ),
    runs(200),
  );
});
