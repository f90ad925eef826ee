import type { Locale } from '#catalogue/locale.ts';
import { requiredSections } from '#catalogue/project.ts';
import type { FieldHelp } from '#content/schema/field-help.ts';
import { messagesOf } from '#words/messages.ts';

/** What stands where an editor is to type: something for a text, with the mark that the check refuses in a published file; something for today's date. */
type Places = { readonly text: (hint: string) => string; readonly today?: string };

/**
 * A VS Code snippet: a new project's file in one language, as a draft, with every required field and heading and a numbered
 * place to type each value in.
 */
export function projectSnippet(fields: readonly FieldHelp[], locale: Locale): Readonly<Record<string, unknown>> {
  const { snippet } = messagesOf(locale).field;
  let count = 0;
  const text = (hint: string) => {
    count += 1;
    return `\${${count}:${hint.replace(/[$}\\]/g, '\\$&')}}`;
  };
  const body = projectLines(fields, locale, { text, today: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE' });
  return { [snippet.name]: { scope: 'markdown', prefix: snippet.prefix, description: snippet.description, body } };
}

/** The same file as plain text, with the marked name of each field where its value belongs. */
export function projectTemplate(fields: readonly FieldHelp[], locale: Locale): string {
  return projectLines(fields, locale, { text: (hint) => hint }).join('\n');
}

function projectLines(fields: readonly FieldHelp[], locale: Locale, places: Places): readonly string[] {
  const { field, project } = messagesOf(locale);
  // Behind the words, because a value that begins with a square bracket is a list to YAML.
  const marked: Places = { ...places, text: (hint) => places.text(`${hint} ${field.snippet.mark}`) };
  const wanted = fields.filter((one) => isWanted(one, fields));
  const lines = wanted.map((one) => `${indentOf(one, wanted)}${one.name}:${placeFor(one, marked)}`);
  const sections = requiredSections.flatMap((section) => ['', `## ${project.section[section]}`, '', marked.text(field.snippet.text)]);
  return ['---', ...lines, '---', ...sections];
}

/** A required field of a part that is there, or one that is asked of nearly every project. */
function isWanted(field: FieldHelp, fields: readonly FieldHelp[]): boolean {
  if (field.asked) return true;
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

function placeFor({ kind, items, label, path }: FieldHelp, { text, today }: Places): string {
  if (kind === 'fields' || items === 'fields') return '';
  if (kind === 'day' && today !== undefined) return ` ${today}`;
  return ` ${path === 'draft' ? 'true' : text(label)}`;
}
