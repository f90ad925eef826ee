import type { Path } from '../check/fault.ts';
import { cutRaw, valueAt } from './matter.ts';

/** A front matter as it stands in the folder, and as it was last committed. */
export type Versions = { readonly now: string; readonly committed: string };

/** The front matter of a text; empty when there is none. */
export function matterOf(text: string | undefined): string {
  return text === undefined ? '' : (cutRaw(text)?.matter ?? '');
}

/**
 * Whether an original is known to say something newer of a fact than a translation that says otherwise. What has been changed since
 * the last commit is newer than what has not; where that tells nothing, the days of the last change of the texts (`updated`) do.
 */
export function isNewerFact(path: Path, original: Versions, translation: Versions): boolean {
  const isChanged = ({ now, committed }: Versions) => committed !== '' && JSON.stringify(valueAt(now, path)) !== JSON.stringify(valueAt(committed, path));
  if (isChanged(translation)) return false;
  if (isChanged(original) && translation.committed !== '') return true;
  const [own, other] = [original, translation].map(({ now }) => String(valueAt(now, ['updated']) ?? ''));
  return isDay(own) && isDay(other) && own > other;
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}
