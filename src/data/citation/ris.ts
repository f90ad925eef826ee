import type { CalendarDay } from '#catalogue/date.ts';
import type { Citation } from './citation.ts';

const types = { page: 'ELEC', dataset: 'DATA' } as const satisfies Record<Citation['kind'], string>;

/** A citation in the RIS form: lines of a tag of two letters and a value, ended by CR LF; `ER` ends the record. In UTF-8. */
export function writeRis({ key, kind, title, language, author, publisher, issued, accessed, revision, url, note }: Citation): string {
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', types[kind]],
    ['ID', key],
    ['TI', title],
    ['AU', author],
    ['PB', publisher],
    ['PY', issued.slice(0, 4)],
    ['DA', risDate(issued)],
    ['Y2', risDate(accessed)],
    ['ET', revision],
    ['LA', language],
    ['UR', url],
    ['N1', note],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** Year, month and day, and after the last slash nothing. */
function risDate(day: CalendarDay): string {
  return `${day.replaceAll('-', '/')}/`;
}
