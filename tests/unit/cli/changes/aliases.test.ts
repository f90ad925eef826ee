import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangesReport } from '#cli/changes/report.ts';
import { runs } from '../../../support/depth.ts';
import { type PublishedContent, withPublishedContent } from '../../../support/published-content.ts';

const locales = ['fi', 'en'] as const;

/** A project by what it is called, its id and its former ids. */
type Project = { readonly name: string; readonly id: string; readonly aliases: readonly string[] };

const published: readonly Project[] = [
  { name: 'Aamun valo', id: 'aamu', aliases: ['koitto', 'sarastus'] },
  { name: 'Illan varjo', id: 'ilta', aliases: ['hamara'] },
  { name: 'Yön hiljaisuus', id: 'yo', aliases: [] },
];

/** What becomes of each project, and where each free name leads: to which of the projects there are, or nowhere. */
const change = fc.record({
  fates: fc.array(fc.constantFrom('stays', 'goes', 'renamed'), { minLength: published.length, maxLength: published.length }),
  owners: fc.array(fc.option(fc.nat(published.length - 1)), { minLength: 6, maxLength: 6 }),
});

function changed({ fates, owners }: { readonly fates: readonly string[]; readonly owners: readonly (number | null)[] }): readonly Project[] {
  const there = published.flatMap((project, index) =>
    fates[index] === 'goes' ? [] : [{ ...project, id: fates[index] === 'renamed' ? `${project.id}-2` : project.id, aliases: [] as string[] }],
  );
  const names = published.flatMap(({ id, aliases }) => [id, ...aliases]).filter((name) => !there.some(({ id }) => id === name));
  for (const [index, name] of names.entries()) there[owners[index] ?? there.length]?.aliases.push(name);
  return there;
}

/** Makes the projects those of the folder, with nothing else in it. */
function write({ dir }: PublishedContent, template: ReadonlyMap<string, string>, projects: readonly Project[]): void {
  for (const name of readdirSync(join(dir, 'projects'))) rmSync(join(dir, 'projects', name));
  for (const { name, id, aliases } of projects) {
    for (const locale of locales) {
      const text = (template.get(locale) ?? '')
        .replace(/^title: .*$/m, `title: ${name} ${locale}`)
        .replace(/^acronym: .*\n/m, '')
        .replace(/^translationOf: .*\n/m, '')
        .replace(/\[[^\]]*\]\(silta\.(?:fi|en)\.md\)/, name)
        .replace(/^euFunding: .*$/m, `euFunding: ${1000 + name.length}`)
        .replace(/^checked: /m, `aliases: [${aliases.join(', ')}]\nchecked: `);
      writeFileSync(join(dir, `projects/${id}.${locale}.md`), text.replace(/^(## .*\n\n)/m, `$1${name}. `));
    }
  }
}

/** Types a line into the files of a project, in place of the one that is there. */
function type({ dir }: PublishedContent, id: string, typed: (line: string) => string): void {
  for (const locale of locales) {
    const file = join(dir, `projects/${id}.${locale}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^aliases: .*$/m, typed));
  }
}

/** The ids of two lines in one. */
function merged(...lines: readonly string[]): string {
  const ids = lines.flatMap((line) => /\[(.*)\]/.exec(line)?.[1]?.split(', ') ?? []).filter((id) => id !== '');
  return `aliases: [${ids.join(', ')}]`;
}

function idsIn({ dir }: PublishedContent, name: string): readonly string[] {
  return /^aliases: \[(.*)\]$/m.exec(readFileSync(join(dir, 'projects', name), 'utf8'))?.[1]?.split(', ') ?? [];
}

async function report(content: PublishedContent): Promise<ChangesReport> {
  const { stdout, stderr } = await content.run('content:changes', '--base', 'HEAD', '--format', 'json', '--lang', 'en');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ChangesReport;
}

const typedLines = ({ losses }: ChangesReport) => losses.filter(({ typed }) => typed !== undefined);

test('the lines of aliases that are to be typed pass the check, however projects go, move and follow each other, and no address is lost then', async () => {
  await withPublishedContent(async (content) => {
    const template = new Map(locales.map((locale) => [locale, readFileSync(join(content.dir, `projects/valo.${locale}.md`), 'utf8')]));
    // What would no longer lead anywhere is no part of this.
    for (const locale of locales) content.change(`pages/about.${locale}.md`, `(../projects/valo.${locale}.md)`, '(https://example.fi/valo)');
    write(content, template, published);
    content.commit('2026-11-02T12:00:00Z', {});
    await fc.assert(
      fc.asyncProperty(change, async (made) => {
        const projects = changed(made);
        write(content, template, projects);
        const lines = typedLines(await report(content)).map(({ text, typed = '', about = '' }) => {
          const [, heir] = /([a-z0-9-]+)\.fi\.md/.exec(text) ?? [];
          return { typed, target: heir ?? projects.find(({ id }) => about === `projects/${id}`)?.id };
        });
        for (const { typed, target } of lines) if (target !== undefined) type(content, target, () => typed);
        // What goes on where only the editor knows is added to what is there.
        const [first] = projects;
        for (const { typed, target } of lines) if (target === undefined && first) type(content, first.id, (line) => merged(line, typed));
        // Every address that readers had leads somewhere.
        const names = readdirSync(join(content.dir, 'projects')).flatMap((name) => [name.split('.')[0] ?? '', ...idsIn(content, name)]);
        const lost = published.flatMap(({ id, aliases }) => [id, ...aliases]).filter((name) => !names.includes(name));
        expect(first === undefined ? [] : lost).toEqual([]);
        const after = await report(content);
        expect(after.notes.map(({ text }) => text).filter((text) => text.includes('error'))).toEqual([]);
        expect(projects.length === 0 ? [] : typedLines(after)).toEqual([]);
        if (projects.length > 0) expect(after.losses.filter(({ text }) => text.includes('404'))).toEqual([]);
      }),
      runs(5),
    );
  });
});
