import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ProjectChange } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { locales } from '#catalogue/locale.ts';
import { readHistory } from '#content/history/history.ts';
import { changesTold } from '#site/changes.ts';
import { committer, type Files, historyOptions, projectFiles, withGitContent } from '../../../support/git-content.ts';

/** The changes of commits, each at noon in Helsinki of a day in June 2026. */
function changesOf(...states: readonly Files[]): readonly ProjectChange[] {
  return withGitContent(({ dir, commit }) => {
    states.forEach((files, index) => {
      commit(`2026-06-${String(index + 1).padStart(2, '0')}T12:00:00+03:00`, files);
    });
    return told(dir);
  });
}

function told(dir: string): readonly ProjectChange[] {
  const history = readHistory(dir, historyOptions());
  if ('reason' in history) throw new Error(history.reason);
  return history.changes;
}

/** In short: day of June, id, what happened. */
const inShort = (changes: readonly ProjectChange[]) => changes.map(({ day, id, kind }) => `${Number(day.slice(8))} ${id} ${kind}`);

const gone = (id: string): Files => Object.fromEntries(Object.keys(projectFiles(id)).map((file) => [file, undefined]));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the history of a content folder', () => {
  test('tells publication, each changed fact once for all languages, and removal, newest first', () => {
    const changes = changesOf(
      projectFiles('valo'),
      projectFiles('valo', { euFunding: '1000.50', fund: 'isf', timetable: '{ start: 2024, permanent: true }', partners: '[{ name: Diak }]' }),
      gone('valo'),
    );
    const titles = Object.fromEntries(locales.map((locale) => [locale, `valo ${locale}`]));
    const last = {
      facts: expect.objectContaining({ fund: 'isf', start: '2024', permanent: true, euFunding: 1000.5, partners: ['Diak'] }),
      formerIds: [],
    };
    const mark = expect.stringMatching(/^[\da-f]{8}$/);
    expect(changes).toEqual([
      { day: '2026-06-03', time: '2026-06-03T12:00:00+03:00', mark, id: 'valo', titles, kind: 'removed', facts: [], last },
      {
        day: '2026-06-02',
        time: '2026-06-02T12:00:00+03:00',
        mark,
        id: 'valo',
        titles,
        kind: 'changed',
        facts: [
          { fact: 'fund', from: 'amif', to: 'isf' },
          { fact: 'start', from: '2024-01-01', to: '2024' },
          { fact: 'end', from: '2025-12-31', to: 'none' },
          { fact: 'permanent', from: false, to: true },
          { fact: 'euFunding', to: 1000.5 },
          { fact: 'partners', from: [], to: ['Diak'] },
        ],
      },
      { day: '2026-06-01', time: '2026-06-01T12:00:00+03:00', mark, id: 'valo', titles, kind: 'published', facts: [] },
    ]);
    expect(new Set(changes.map((change) => change.mark)).size).toBe(3);
  });

  test('tells a title in each language, and results when they are published first', () => {
    const titles = { en: 'Light' };
    const changes = changesOf(projectFiles('valo'), projectFiles('valo', {}, { titles }), projectFiles('valo', {}, { titles, results: true }));
    expect(changes[1]?.facts).toEqual([{ fact: 'title', locale: 'en', from: 'valo en', to: 'Light' }]);
    expect(changes[0]).toMatchObject({ kind: 'changed', results: true, facts: [] });
  });

  test('tells topics and results in numbers once they are there, but not that an old version was written before there were topics', () => {
    const figure = (value: number) => `[{ value: ${value}, text: lupaa, until: 2024, source: https://example.fi }]`;
    const changes = changesOf(
      projectFiles('valo'),
      projectFiles('valo', { topics: '[paluu]' }),
      projectFiles('valo', { topics: '[paluu, turva]', results: figure(12) }),
      projectFiles('valo', { topics: '[paluu, turva]', results: figure(13) }),
    );
    expect(inShort(changes)).toEqual(['4 valo changed', '3 valo changed', '1 valo published']);
    expect(changes.map(({ facts }) => facts)).toEqual([
      [{ fact: 'resultFigures', from: [{ value: 12, moreThan: false }], to: [{ value: 13, moreThan: false }] }],
      [
        { fact: 'topics', from: ['paluu'], to: ['paluu', 'turva'] },
        { fact: 'resultFigures', from: [], to: [{ value: 12, moreThan: false }] },
      ],
      [],
    ]);
  });

  test('does not tell prose, dates of checking, or the order of fields', () => {
    const changed = projectFiles('valo', { summary: 'Toinen', checked: '2026-06-02', euShare: '75' });
    expect(inShort(changesOf(projectFiles('valo', { euShare: '75', summary: 'Yksi' }), changed))).toEqual(['1 valo published']);
  });

  test('tells a removal as a renaming when the new id names the old one, on the same day or later', () => {
    const renamed = { ...gone('valo'), ...projectFiles('kirkas', { aliases: '[valo]', euFunding: '5' }) };
    const changes = changesOf(projectFiles('valo'), renamed);
    expect(changes[0]).toMatchObject({ id: 'kirkas', kind: 'renamed', formerId: 'valo' });
    expect(changes[0]?.facts).toContainEqual({ fact: 'euFunding', to: 5 });
    expect(inShort(changes)).toEqual(['2 kirkas renamed', '1 valo published']);
    expect(inShort(changesOf(projectFiles('valo'), gone('valo'), projectFiles('kirkas', { aliases: '[valo]' })))).toEqual([
      '3 kirkas renamed',
      '1 valo published',
    ]);
  });

  test('tells that a number of results has become one of which there are more', () => {
    const figures = (more: string) => `[{ value: 1300, text: lupaa, until: 2024, source: https://example.fi${more} }]`;
    const changes = changesOf(projectFiles('valo', { results: figures('') }), projectFiles('valo', { results: figures(', moreThan: true') }));
    expect(changes[0]?.facts).toEqual([{ fact: 'resultFigures', from: [{ value: 1300, moreThan: false }], to: [{ value: 1300, moreThan: true }] }]);
  });

  test('tells each commit of a day apart, with its time in Helsinki, so that none is lost to those who have read an earlier one', () => {
    const commits: readonly (readonly [time: string, amount: string])[] = [
      ['2026-06-01T23:30:00Z', '1'],
      ['2026-06-02T10:00:00Z', '2'],
      ['2026-06-02T11:00:30Z', '1'],
      ['2026-06-02T12:00:00Z', '2'],
    ];
    const tellings = withGitContent(({ dir, commit }) =>
      commits.map(([time, euFunding]) => {
        commit(time, projectFiles('valo', { euFunding }));
        return told(dir);
      }),
    );
    const changes = tellings.at(-1) ?? [];
    expect(changes.map(({ day, time }) => [day, time])).toEqual([
      ['2026-06-02', '2026-06-02T15:00:00+03:00'],
      ['2026-06-02', '2026-06-02T14:00:30+03:00'],
      ['2026-06-02', '2026-06-02T13:00:00+03:00'],
      ['2026-06-02', '2026-06-02T02:30:00+03:00'],
    ]);
    // The same facts change twice, and are two changes.
    expect(changes[0]?.facts).toEqual(changes[2]?.facts);
    expect(new Set(changes.map(({ mark }) => mark)).size).toBe(4);
    for (const [index, telling] of tellings.entries()) expect(changes.slice(-1 - index)).toEqual(telling);
  });

  test('never goes back in time, and puts what a clock dated ahead to the time of the next commit', () => {
    const changes = withGitContent(({ dir, commit }) => {
      commit('2026-06-05T12:00:00Z', projectFiles('valo'));
      commit('2001-01-01T12:00:00Z', projectFiles('silta'));
      commit('2026-06-06T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      commit('2037-01-01T12:00:00Z', projectFiles('valo', { euFunding: '2' }));
      commit('2026-06-07T12:00:00Z', projectFiles('silta', { euFunding: '3' }));
      return told(dir);
    });
    expect(inShort(changes)).toEqual(['7 silta changed', '7 valo changed', '6 valo changed', '5 silta published', '5 valo published']);
    expect(changesTold(changes, '2026-06-06' as CalendarDay)).toEqual(changes.slice(2));
  });

  test('does not tell yet what is dated ahead while nothing shows that the clock was wrong, and tells it the same on any later day', () => {
    const changes = withGitContent(({ dir, commit }) => {
      commit('2026-06-05T12:00:00Z', projectFiles('valo'));
      commit('2026-06-20T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      return told(dir);
    });
    const toldOn = (day: string) => inShort(changesTold(changes, day as CalendarDay));
    expect(toldOn('2026-06-04')).toEqual([]);
    expect(toldOn('2026-06-19')).toEqual(['5 valo published']);
    expect(toldOn('2026-06-20')).toEqual(['20 valo changed', '5 valo published']);
    expect(toldOn('2026-12-31')).toEqual(toldOn('2026-06-20'));
  });

  test('takes a merge as it came to the branch, on the day of the merge', () => {
    const changes = withGitContent(({ dir, commit, git }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      git('checkout', '--quiet', '-b', 'ehdotus');
      commit('2026-06-02T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      commit('2026-06-03T12:00:00Z', projectFiles('valo', { euFunding: '2' }));
      git('checkout', '--quiet', 'main');
      commit('2026-06-04T12:00:00Z', projectFiles('silta'));
      git('merge', '--quiet', '--no-ff', '--no-commit', 'ehdotus');
      commit('2026-06-05T12:00:00Z', {});
      return told(dir);
    });
    expect(inShort(changes)).toEqual(['5 valo changed', '4 silta published', '1 valo published']);
    expect(changes[0]?.facts).toEqual([{ fact: 'euFunding', to: 2 }]);
  });
});

describe('drafts', () => {
  test('leak neither their facts nor their ids, and a project that becomes one is removed', () => {
    const changes = changesOf(
      { ...projectFiles('salaisuus', { draft: 'true' }), ...projectFiles('valo') },
      { ...projectFiles('salaisuus', { draft: 'true', euFunding: '1' }), ...projectFiles('valo', { draft: 'true', acronym: 'PIILO' }) },
      projectFiles('valo', { euFunding: '7' }),
    );
    expect(inShort(changes)).toEqual(['3 valo published', '2 valo removed', '1 valo published']);
    expect(JSON.stringify(changes)).not.toMatch(/salaisuus|PIILO/);
  });

  test('are also what is a draft in one language only, or in a mistyped way', () => {
    const half = { ...projectFiles('valo'), 'projects/valo.en.md': projectFiles('valo', { draft: 'true' })['projects/valo.en.md'] };
    expect(changesOf(half, projectFiles('silta', { draft: 'kyllä' }))).toEqual([]);
  });

  test('give no value to what cannot be read afterwards', () => {
    const changes = changesOf(
      projectFiles('valo', { euFunding: '1' }),
      projectFiles('valo', { euFunding: '666', draft: 'true' }),
      projectFiles('valo', { euFunding: 'paljon' }),
      projectFiles('valo', { euFunding: '2', totalCost: '3' }),
    );
    expect(inShort(changes)).toEqual(['4 valo changed', '3 valo published', '2 valo removed', '1 valo published']);
    expect(JSON.stringify(changes)).not.toContain('666');
    expect(changes[0]?.facts).toEqual([{ fact: 'totalCost', to: 3 }]);
  });

  test('do not count as the new name of a project', () => {
    const changes = changesOf(projectFiles('valo'), { ...gone('valo'), ...projectFiles('kirkas', { aliases: '[valo]', draft: 'true' }) });
    expect(inShort(changes)).toEqual(['2 valo removed', '1 valo published']);
  });
});

describe('old versions', () => {
  const broken = (text: string): Files => ({ 'projects/valo.fi.md': text, 'projects/valo.en.md': text });

  test.each([
    ['broken YAML', '---\ntitle: "valo\nfund: [amif\n---\n'],
    ['no front matter', 'Teksti.\n'],
    ['a merge left open', '---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> b\n---\n'],
    ['code in front matter', '---js\n{ title: process.exit(1) }\n---\n'],
    ['hundreds of lists in one another', `---\ntitle: ${'['.repeat(3000)}\n---\n`],
  ])('that cannot be read are skipped: %s', (_, text) => {
    const changes = changesOf(projectFiles('valo'), broken(text), projectFiles('valo', { euFunding: '3' }));
    expect(inShort(changes)).toEqual(['3 valo changed', '1 valo published']);
  });

  test('are read although they break today’s rules; a value that is none is passed over without a guess', () => {
    const old = projectFiles('valo', { vanhaKentta: 'x', euFunding: '1 444', totalCost: '9', timetable: '{ start: 1.5.2023 }', support: 'apuraha' });
    const changes = changesOf(old, projectFiles('valo', { euFunding: '1444', totalCost: '10', timetable: '{ start: 2023-05-01 }' }));
    expect(changes[0]?.facts).toEqual([{ fact: 'totalCost', from: 9, to: 10 }]);
  });

  test('keep the value from before while it cannot be read', () => {
    const changes = changesOf(
      projectFiles('valo', { euFunding: '1' }),
      projectFiles('valo', { euFunding: 'paljon' }),
      projectFiles('valo', { euFunding: '2' }),
    );
    expect(changes.map(({ facts }) => facts)).toEqual([[{ fact: 'euFunding', from: 1, to: 2 }], []]);
  });

  test('of files that are no files of projects are left alone', () => {
    const changes = changesOf({
      'projects/README.md': '# Ohje',
      'projects/valo.sv.md': '---\ntitle: x\n---\n',
      'projects/Väärä nimi.fi.md': '---\ntitle: x\n---\n',
      'funds/a.fi.md': 'x',
      ...projectFiles('valo'),
    });
    expect(inShort(changes)).toEqual(['1 valo published']);
  });
});

describe('there is no history', () => {
  const gapOf = (dir: string) => {
    const history = readHistory(dir, historyOptions());
    return 'reason' in history ? history.reason : undefined;
  };

  test('outside a repository', () => {
    const dir = mkdtempSync(join(tmpdir(), 'bare-'));
    try {
      expect(gapOf(dir)).toBe('noRepository');
      expect(gapOf(join(dir, 'ei-ole'))).toBe('noRepository');
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  test('where nothing of the projects has been committed', () => {
    withGitContent(({ dir, commit }) => {
      expect(gapOf(dir)).toBe('noCommits');
      commit('2026-06-01T12:00:00Z', { 'pages/about.fi.md': 'x' });
      expect(gapOf(dir)).toBe('noCommits');
    });
  });

  test('without Git', () => {
    withGitContent(({ dir, commit }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      expect(gapOf(dir)).toBeUndefined();
      vi.stubEnv('PATH', join(dir, 'ei-ole'));
      expect(gapOf(dir)).toBe('noGit');
    });
  });

  test('in a shallow clone', () => {
    withGitContent(({ repository, dir, commit, git }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      commit('2026-06-02T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      git('clone', '--quiet', '--depth=1', `file://${repository}`, join(repository, 'matala'));
      expect(gapOf(join(repository, 'matala/sivusto/content'))).toBe('shallow');
      expect(gapOf(dir)).toBeUndefined();
    });
  });

  test('in a repository that lacks an old version of a file', () => {
    withGitContent(({ repository, dir, commit, git }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      commit('2026-06-02T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      const blob = git('rev-parse', 'HEAD~1:sivusto/content/projects/valo.en.md').trim();
      rmSync(join(repository, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      expect(gapOf(dir)).toBe('incomplete');
    });
  });
});

test('nothing of the history names who made it, and a hook’s own folder does not mislead it', () => {
  withGitContent(({ dir, commit }) => {
    commit('2026-06-01T12:00:00Z', projectFiles('valo'));
    vi.stubEnv('GIT_DIR', '/ei-ole/.git');
    const written = JSON.stringify(told(dir));
    expect(written).toContain('valo fi');
    for (const secret of Object.values(committer)) expect(written).not.toContain(secret);
    // A mark is no name of a commit or of a version.
    expect(written.replace(/"mark":"[\da-f]{8}"/g, '')).not.toMatch(/[\da-f]{7,}/);
  });
});
