import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';

/** What was done to a content folder, in words. */
type Done = string;

const added = { project: 'lisatty-hanke', fund: 'lisatty-rahasto' };

/**
 * Changes a content folder as editors do, whatever it holds: a project and a fund are added, every second project is removed
 * with the links that lead to it, what stays is checked today, and every fund gets another title.
 * @throws Error when there is no project or no fund to change
 */
export function changeAsEditorsDo(dir: string, today: CalendarDay): readonly Done[] {
  const projects = idsOf(dir, 'projects');
  const funds = idsOf(dir, 'funds');
  const [fund] = funds;
  if (projects.length === 0 || fund === undefined) throw new Error(`${dir} has no project or no fund to change`);
  const removed = projects.filter((_, index) => index % 2 === 0);
  for (const id of removed) removeProject(dir, id);
  addProject(dir, fund, today);
  addFund(dir, fund);
  for (const file of filesOf(dir, 'projects')) rewrite(file, (text) => setFields(text, { checked: today }));
  for (const file of filesOf(dir, 'funds')) rewrite(file, (text) => setFields(text, { checked: today, title: `Uusi nimi ${idIn(file)}` }));
  return [
    `added the project ${added.project} and the fund ${added.fund}`,
    `removed with the links to them: ${removed.join(', ')}`,
    `moved checked to ${today} in all projects and funds`,
    `gave another title to all funds: ${[...funds, added.fund].join(', ')}`,
  ];
}

function addProject(dir: string, fund: string, today: CalendarDay): void {
  const { requiredLocales } = parse(readFileSync(join(dir, 'site.yml'), 'utf8')) as { readonly requiredLocales: readonly Locale[] };
  const [topic] = Object.keys(parse(readFileSync(join(dir, 'topics.yml'), 'utf8')) as Readonly<Record<string, unknown>>);
  for (const locale of requiredLocales) {
    const { description, goals } = messagesOf(locale).project.section;
    const text = `---
title: ${added.project} ${locale}
acronym: LISÄTTY
summary: ${added.project} ${locale} 2019–2031.
fund: ${fund}
timetable:
  start: 2019-05
  end: 2031
euFunding: 123456.78
partners:
  - name: ${added.project}
sources:
  - url: https://example.fi
    covers: ${added.project}
topics: [${topic}]
checked: ${today}
updated: ${today}
---

## ${description}

${added.project}.

## ${goals}

- ${added.project}.
`;
    writeFileSync(join(dir, 'projects', `${added.project}.${locale}.md`), text);
  }
}

/** A fund like another, with an id, a code, a place and a sentence of its own. */
function addFund(dir: string, model: string): void {
  for (const file of filesOf(dir, 'funds').filter((path) => idIn(path) === model)) {
    const text = setFields(readFileSync(file, 'utf8'), { code: 'LISÄ', order: 99 });
    writeFileSync(file.replace(`${model}.`, `${added.fund}.`), `${text.replaceAll(/^( +- id: )/gm, '$1lisatty-')}\n${added.fund}.\n`);
  }
}

function removeProject(dir: string, id: string): void {
  for (const file of filesOf(dir, 'projects').filter((path) => idIn(path) === id)) rmSync(file);
  const link = new RegExp(`\\[([^\\]]*)\\]\\((?:[^)\\s]*/)?${id}\\.[a-z]+\\.md(?:#[^)]*)?\\)`, 'g');
  for (const folder of ['projects', 'funds', 'pages']) for (const file of filesOf(dir, folder)) rewrite(file, (text) => text.replaceAll(link, '$1'));
}

function filesOf(dir: string, folder: string): readonly string[] {
  return readdirSync(join(dir, folder))
    .filter((name) => /^[^.]+\.[a-z]+\.md$/.test(name))
    .map((name) => join(dir, folder, name));
}

function idIn(path: string): string {
  return /([^\\/.]+)\.[a-z]+\.md$/.exec(path)?.[1] ?? '';
}

function idsOf(dir: string, folder: string): readonly string[] {
  return [...new Set(filesOf(dir, folder).map(idIn))];
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Sets fields of a file's front matter, however they are written. */
function setFields(text: string, fields: Readonly<Record<string, unknown>>): string {
  const [, matter, body] = /^---\r?\n([\s\S]*?\n)---(\r?\n[\s\S]*)$/.exec(text) ?? [];
  if (matter === undefined) throw new Error(`There is no front matter in:\n${text}`);
  const document = parseDocument(matter);
  for (const [name, value] of Object.entries(fields)) document.set(name, value);
  return `---\n${document.toString({ lineWidth: 0 })}---${body}`;
}
