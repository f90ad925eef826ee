import { LRUCache } from 'lru-cache';
import { nextHelsinkiMidnight } from '#catalogue/date.ts';
import { currentRelease } from '../release/current.ts';
import { contentOf, type KeptAnswer } from './kept-answer.ts';

/** Until when, and of which release, something is true. */
export type Validity = { readonly until: number; readonly release: string | undefined };

/** Answers by their addresses, as long as they are true. */
export type AnswerMemory = {
  readonly get: (address: string) => KeptAnswer | undefined;
  /** Keeps an answer that may be kept and is still true. @returns the answer that is kept for it, or the answer itself */
  readonly keep: (address: string, answer: KeptAnswer, valid: Validity) => KeptAnswer;
  /** Counts an answer anew that has become bigger. */
  readonly recount: (address: string, answer: KeptAnswer) => void;
  /** What is made now is true until midnight in Helsinki, and for this release. */
  readonly validity: () => Validity;
  readonly isValid: <T extends Validity>(held: T | undefined) => held is T;
  /** Bytes of all that is kept: addresses, headers, bodies in all codings. */
  readonly bytes: () => number;
  /** How many answers and addresses that lead to one are kept. */
  readonly count: () => number;
};

/** An answer, or the place of the answer that many addresses share. */
type Entry = Validity & ({ readonly answer: KeptAnswer } | { readonly place: string });

/** Beside what its characters and bodies take, what an answer takes in memory, with the heads that are made of it: measured, with all there can be. */
const overhead = 4700;

/** The same for an address that leads to an answer which is kept and counted elsewhere. */
const placeOverhead = 500;

/**
 * A memory that stays within a number of bytes; what was not asked for longest goes first. Kept is what says `public`, what leads elsewhere, and that there is
 * nothing at an address. What says the same of many such addresses is kept once, at a place of its own: when it goes, they lead nowhere.
 * @param longest bytes of an answer that is kept
 */
export function createAnswerMemory(bytes: number, longest: number, now: () => number): AnswerMemory {
  const entries = new LRUCache<string, Entry>({ maxSize: Math.max(1, bytes), maxEntrySize: Math.ceil(2 * longest), sizeCalculation: sizeOf });
  const isValid = <T extends Validity>(held: T | undefined): held is T =>
    held !== undefined && now() < held.until && held.release === currentRelease()?.fingerprint;
  const get = (key: string): KeptAnswer | undefined => {
    const entry = entries.get(key);
    if (!isValid(entry)) return undefined;
    return 'place' in entry ? get(entry.place) : entry.answer;
  };
  return {
    get,
    keep(address, answer, valid) {
      if (!isKeepable(answer) || !isValid(valid)) return answer;
      const place = placeOf(address, answer);
      const same = place === address ? answer : (get(place) ?? answer);
      entries.set(place, { ...valid, answer: same });
      if (place !== address) entries.set(address, { ...valid, place });
      return same;
    },
    recount(address, answer) {
      const place = placeOf(address, answer);
      const entry = entries.peek(place);
      if (entry !== undefined && 'answer' in entry && entry.answer === answer) entries.set(place, { ...entry });
    },
    validity: () => ({ until: nextHelsinkiMidnight(now()), release: currentRelease()?.fingerprint }),
    isValid,
    bytes: () => entries.calculatedSize,
    count: () => entries.size,
  };
}

/** Where an answer is kept: at its address, or, when it says that there is nothing there, under the name of what it says, which is no address. */
function placeOf(address: string, answer: KeptAnswer): string {
  return answer.status === 404 ? contentOf(answer) : address;
}

function sizeOf(entry: Entry, key: string): number {
  return 2 * key.length + ('place' in entry ? placeOverhead : overhead + entry.answer.bytes());
}

function isKeepable({ status, headers }: KeptAnswer): boolean {
  const said = String(headers['cache-control'] ?? '');
  if (status === 404) return true;
  if (status === 307 || status === 308) return !/no-store|private/.test(said);
  return (status === 200 || status === 410) && /\bpublic\b/.test(said);
}
