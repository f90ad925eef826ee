import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { CommandError } from '#cli/command.ts';
import { proveSearchable } from '#cli/content-check.ts';
import { writeObjectWords } from '../../support/object-words.ts';
import { runCommand } from '../../support/run-command.ts';
import { edit, goodContent, load, withWorkspace } from '../../support/workspace.ts';

function catalogueOf(dir: string): Catalogue {
  const { catalogue } = load(dir);
  if (catalogue === undefined) throw new Error('The content has faults');
  return catalogue;
}

/** An object one of whose values cannot be read: a stand-in for a text that the program has a fault with. */
const unreadable = <T extends object>(whole: T, name: string) =>
  Object.defineProperty({ ...whole }, name, {
    enumerable: true,
    get: () => {
      throw new TypeError('result.replace is not a function');
    },
  });

describe('content that passes the check', () => {
  test('but cannot be searched is told of, as what is no fault of the editor', () => {
    const { projects, ...others } = catalogueOf(goodContent);
    const spoilt = projects.map((project) =>
      project.id === 'valo' && project.texts.en ? { ...project, texts: { ...project.texts, en: unreadable(project.texts.en, 'summary') } } : project,
    );
    for (const [locale, words] of [
      ['fi', 'Vika on ohjelmassa'],
      ['en', 'The fault is in the program'],
    ] as const) {
      const make = () => proveSearchable({ ...others, projects: spoilt }, locale);
      expect(make).toThrow(CommandError);
      expect(make).toThrow(words);
      expect(make).toThrow('result.replace is not a function');
    }
  });

  test('may hold the words that stopped the server once, in texts and among the search words', async () => {
    await withWorkspace(async (dir) => {
      edit(dir, 'projects/valo.en.md', 'There is light in two offices.', 'The constructor of the building was chosen in a tender.');
      edit(dir, 'synonyms.yml', 'en: {}', 'en:\n  constructor: [return]');
      expect(await runCommand('content:check', dir)).toMatchObject({ status: 0, stderr: '' });
    });
    await withWorkspace(async (dir) => {
      writeObjectWords(dir);
      expect(await runCommand('content:check', dir)).toMatchObject({ status: 0, stderr: '' });
    });
  });
});
