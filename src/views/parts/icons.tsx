import type { Status } from '#catalogue/timetable.ts';

/** Drawings of 16 × 16 units, decorative: the words beside them say the same. */
const drawings = {
  ongoing: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 3v4l3 2',
  permanent: 'M4.5 5C1 5 1 11 4.5 11S8 5 11.500 5s3.500 6 0 6S8 5 4.500 5Z',
  option: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.500 8h.5m2.750 0h.5m2.750 0h.5',
  upcoming: 'M2 3.500h12V14H2ZM2 7h12M5 1v4m6-4v4',
  ended: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5 8l2.200 2.200L11 6',
  unknown: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5 8h6',
  list: 'M2 3.500h12M2 8h12M2 12.500h12',
  timeline: 'M2 3.500h7M5 8h8M3 12.500h5',
  table: 'M2 3h12v10H2ZM2 6.500h12M7 3v10',
  down: 'm3 6 5 5 5-5',
  cross: 'm4 4 8 8M12 4l-8 8',
  download: 'M8 1.500v9m-4-3.700 4 4 4-4M2 14h12',
  external: 'M9 2h5v5M14 2 7.500 8.500M6 3H2.500v10.500H13V10',
  forward: 'M2 8h11M9 3.500 13.500 8 9 12.500',
  back: 'M14 8H3M7 3.500 2.500 8 7 12.500',
} as const satisfies Readonly<Record<Status, string>> & Readonly<Record<string, string>>;

/** An icon as large as the text around it. */
export function Icon({ name }: { readonly name: keyof typeof drawings }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
