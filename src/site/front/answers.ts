import { LRUCache } from 'lru-cache';
import { nextHelsinkiMidnight } from '#catalogue/date.ts';
import { currentRelease } from '../release/current.ts';
import type { CacheResult } from './cache-result.ts';
import { contentOf, type KeptAnswer, keptAnswer } from './kept-answer.ts';
import type { AskedWith, StreamedAnswer, WholeAnswer } from './recorded-answer.ts';

type Found = { readonly result: CacheResult; readonly answer: KeptAnswer | StreamedAnswer };

/** Makes an answer; `with` says how the maker is to be asked. */
export type Maker = (asked: AskedWith) => Promise<WholeAnswer | StreamedAnswer>;

export type Answers = {
  /**
   * The answer at an address.
   * @param asked what the maker is asked with where the answer goes to this visitor only
   */
  readonly find: (address: string, make: Maker, asked: Omit<AskedWith, 'longest'>) => Promise<Found>;
  readonly bytes: () => number;
  readonly count: () => number;
};

/** Bytes of a body from which on it is never kept. */
const longestOfAll = 4 * 1_048_576;

type Limits = {
  /** Bytes of all answers; 0 keeps none. */
  readonly bytes: number;
  /** Bytes of a body that comes piece by piece, from which on it is streamed, and of an answer that is kept. */
  readonly longest?: number;
  readonly now?: () => number;
};

/** Addresses that are longer are not kept: nobody types them, and few follow them. */
const longestAddress = 900;

/** Beside its body, what an answer takes in memory for its headers and its place; a measured guess. */
const overhead = 1500;

/** Of an answer whose body many addresses share, such as a page that is not there. */
const sharedOverhead = 200;

type Validity = { readonly until: number; readonly release: string | undefined };
type Entry = Validity & { readonly answer: KeptAnswer; readonly isShared: boolean };
type Flight = Validity & { readonly made: Promise<WholeAnswer | StreamedAnswer>; readonly whole: Promise<KeptAnswer | undefined> };

/**
 * Answers kept whole in memory: each is made once however many wait for it, whoever of them leaves. They are true until midnight in Helsinki and for the release that made
 * them; one that was begun before is given to those who asked before and is not kept. Together they stay within a number of bytes; those not asked
 * for longest go first. Kept is what says `public`, what leads elsewhere, and that there is nothing at an address.
 */
export function createAnswers({ bytes, longest = Math.min(longestOfAll, bytes === 0 ? longestOfAll : bytes / 4), now = Date.now }: Limits): Answers {
  const entries = new LRUCache<string, Entry>({ maxSize: Math.max(1, bytes), maxEntrySize: Math.ceil(2 * longest), sizeCalculation: sizeOf });
  const flights = new Map<string, Flight>();
  const shared = new LRUCache<string, KeptAnswer>({ max: 16 });
  const streamed = new LRUCache<string, true>({ max: 1000 });

  const validity = (): Validity => ({ until: nextHelsinkiMidnight(now()), release: currentRelease()?.fingerprint });
  const isValid = <T extends Validity>(held: T | undefined): held is T =>
    held !== undefined && now() < held.until && held.release === currentRelease()?.fingerprint;

  /** Counts an answer anew when its body has been put into a coding. */
  const recount = (address: string, answer: KeptAnswer) => {
    const entry = entries.peek(address);
    if (entry?.answer === answer) entries.set(address, { ...entry });
  };

  const keep = (address: string, answer: KeptAnswer, valid: Validity): KeptAnswer => {
    if (!isKeepable(answer) || !isValid(valid)) return answer;
    const isShared = answer.status === 404;
    const name = isShared ? contentOf(answer) : '';
    const kept = (isShared && shared.get(name)) || answer;
    if (isShared) shared.set(name, kept);
    entries.set(address, { ...valid, answer: kept, isShared });
    return kept;
  };

  const begin = (address: string, make: Maker): Flight => {
    const valid = validity();
    const made = make({ longest });
    const whole = made.then((answer) => {
      if ('stream' in answer) {
        streamed.set(address, true);
        return undefined;
      }
      const kept: KeptAnswer = keptAnswer(answer, () => recount(address, kept));
      return keep(address, kept, valid);
    });
    const flight = { ...valid, made, whole };
    flights.set(address, flight);
    const land = () => flights.get(address) === flight && flights.delete(address);
    whole.then(land, land);
    return flight;
  };

  const pass = async (make: Maker, asked: AskedWith): Promise<Found> => {
    const made = await make(asked);
    return { result: 'pass', answer: 'stream' in made ? made : keptAnswer(made) };
  };

  return {
    async find(address, make, asked) {
      const entry = entries.get(address);
      if (isValid(entry)) return { result: 'hit', answer: entry.answer };
      if (bytes === 0 || address.length > longestAddress) return pass(make, { longest });
      if (streamed.has(address)) return pass(make, { ...asked, longest: 0 });
      const flying = flights.get(address);
      if (isValid(flying)) {
        const answer = await flying.whole;
        return answer === undefined ? pass(make, { ...asked, longest: 0 }) : { result: 'shared', answer };
      }
      const flight = begin(address, make);
      const [made, answer] = await Promise.all([flight.made, flight.whole]);
      if ('stream' in made) return { result: 'pass', answer: made };
      return { result: 'miss', answer: answer ?? keptAnswer(made) };
    },
    bytes: () => entries.calculatedSize,
    count: () => entries.size,
  };
}

function sizeOf({ answer, isShared }: Entry, address: string): number {
  return 2 * address.length + (isShared ? sharedOverhead : overhead + answer.bytes());
}

/** What says that any cache may keep it, what leads elsewhere, and that there is nothing. */
function isKeepable({ status, headers }: KeptAnswer): boolean {
  const said = String(headers['cache-control'] ?? '');
  if (status === 404) return true;
  if (status === 307 || status === 308) return !/no-store|private/.test(said);
  return status === 200 && /\bpublic\b/.test(said);
}
