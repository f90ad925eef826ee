import type { ChangedFact } from '#catalogue/changes.ts';
import type { ProjectFacts } from '#catalogue/project-state.ts';
import { readMarkdown } from '../read/front-matter.ts';
import { readSource } from '../read/source.ts';
import { idPattern } from '../schema/values.ts';
import { readOldFacts } from './old-facts.ts';

/** What a version of a project's file in one language says. */
export type OldVersion = {
  readonly draft: boolean;
  readonly title?: string;
  readonly facts: ProjectFacts;
  readonly unread: readonly ChangedFact[];
  readonly hasResults: boolean;
  readonly aliases: readonly string[];
};

/**
 * Reads a version of any age with the gate's own reading of files and YAML, but without its schema. Undefined when it
 * cannot be read at all. @param resultsHeading what the language calls the section of results
 */
export function readOldVersion(bytes: Uint8Array, resultsHeading: string): OldVersion | undefined {
  const file = fileOf(bytes);
  if (file === undefined) return undefined;
  const { value } = file.data;
  const { title, draft = false, aliases } = value;
  return {
    // What is not plainly published is a draft: a mistyped word must not let it out.
    draft: draft !== false,
    ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
    ...readOldFacts(value),
    hasResults: hasSection(file.body, resultsHeading),
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string' && idPattern.test(alias)) : [],
  };
}

function fileOf(bytes: Uint8Array) {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  // The text stands in for a file: nothing is read from the disk under this name.
  const name = 'old-version.md';
  const { source } = readSource(name, name, new Map([[name, text]]));
  return source && readMarkdown(source).file;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether something stands under a heading of the second level. */
function hasSection(body: string, heading: string): boolean {
  const lines = body.split('\n').map((line) => line.trim());
  const at = lines.indexOf(`## ${heading}`);
  if (at < 0) return false;
  const first = lines.slice(at + 1).find((line) => line !== '');
  return first !== undefined && !/^##? /.test(first);
}
