import type { Locale } from '#catalogue/locale.ts';
import type { Report } from '#cli/check/report.ts';
import type { Fault } from '#content/check/fault.ts';
import { faultCodes } from '#content/check/fault-code.ts';
import { messagesOf } from '#words/messages.ts';

/** A value that tries to break out of every format: lines, escapes, commands, tables, code, HTML, colours, links, mentions. */
export const hostile =
  'a\r\nb 100% ::error file=x::gone | `code` ``` <script>alert(1)</script> &amp; [x](https://evil.example) ![y](z) @all :tada: $x$ \u001b[31mred\u009b \u202eabc "q" \\';

/** A fault of any level, with a hostile value, file name and line. */
export function hostileFault(level: Fault['level'], line = 3): Fault {
  const excerpt = `title: ${hostile.replaceAll('\r\n', ' ')}`;
  return {
    code: 'notDate',
    level,
    place: { file: 'content/projects/a, b:c 100%|<b>.fi.md', line, column: 8, length: 9, excerpt },
    values: { key: 'timetable.end', name: 'end', field: 'end:', value: hostile },
  };
}

/** A fault of every kind, each value of its words hostile. */
export function everyHostileFault(): readonly Fault[] {
  const words = messagesOf('fi').check.fault;
  return faultCodes.map((code) => {
    const names = Object.values(words[code]).flatMap((text) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''));
    return { ...hostileFault('error'), code, values: Object.fromEntries(names.map((name) => [name, hostile])) };
  });
}

/** A report of faults as `content:check` makes it, by default of all files. */
export function reportOf(faults: readonly Fault[], locale: Locale = 'fi', given: Partial<Report> = {}): Report {
  return { locale, files: 17, paths: [], faults, elsewhere: [], ...given };
}
