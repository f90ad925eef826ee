import type { FieldHelp } from '../content/field-help';
import type { Locale } from '../domain/locale';
import { requiredSections } from '../domain/project';
import { messagesOf } from '../i18n/messages';

/** Fields of a new project that may be left out, but that nearly every project needs. */
export const snippetExtras: readonly string[] = ['timetable.start', 'timetable.end', 'draft'];

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/**
 * A VS Code snippet: a new project's file in one language, as a draft, with every required field and heading and a place
 * to type each value in.
 */
export function projectSnippet(fields: readonly FieldHelp[], locale: Locale): Readonly<Record<string, unknown>> {
  const { name, prefix, description, text } = messagesOf(locale).field.snippet;
  const stops = createStops();
  const wanted = fields.filter((field) => isWanted(field, fields));
  const lines = wanted.map((field) => `${indentOf(field, wanted)}${field.name}:${placeFor(field, stops)}`);
  const sections = requiredSections.flatMap((section) => ['', `## ${messagesOf(locale).project.section[section]}`, '', stops(text)]);
  return { [name]: { scope: 'markdown', prefix, description, body: ['---', ...lines, '---', ...sections] } };
}

/** A required field of a part that is there, or one of the extras. */
function isWanted(field: FieldHelp, fields: readonly FieldHelp[]): boolean {
  if (snippetExtras.includes(field.path)) return true;
  const parent = fields.find((other) => other.path === parentOf(field));
  return field.required && (parent === undefined || isWanted(parent, fields));
}

function parentOf({ path }: FieldHelp): string {
  return path.split('.').slice(0, -1).join('.');
}

/** Two spaces below a group; in a list of groups the first field carries the dash. */
function indentOf(field: FieldHelp, wanted: readonly FieldHelp[]): string {
  const parent = wanted.find((other) => other.path === parentOf(field));
  if (parent === undefined) return '';
  if (parent.kind !== 'list') return '  ';
  return wanted.find((other) => parentOf(other) === parent.path) === field ? '  - ' : '    ';
}

function placeFor({ kind, items, label, path }: FieldHelp, stop: (hint: string) => string): string {
  if (kind === 'fields' || items === 'fields') return '';
  if (kind === 'day') return ` ${today}`;
  return ` ${path === 'draft' ? 'true' : stop(label)}`;
}

/** Numbers the places to type in; the hint is there until something is typed. */
function createStops(): (hint: string) => string {
  let count = 0;
  return (hint) => {
    count += 1;
    return `\${${count}:${hint.replace(/[$}\\]/g, '\\$&')}}`;
  };
}
