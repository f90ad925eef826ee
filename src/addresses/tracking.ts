import { isTracker } from '#catalogue/typed/trackers.ts';

/** A query without the parameters of trackers, which nobody who asks has written; the rest as it came. No parameter of ours is one, or easily mistyped so. @param query without `?` */
export function withoutTracking(query: string): string {
  return query
    .split('&')
    .filter((part) => !isTracker(part.split('=', 1)[0] ?? ''))
    .join('&');
}
