import { LRUCache } from 'lru-cache';
import { createAnswerMemory, type Validity } from './answer-memory.ts';
import type { CacheResult } from './answer-notes.ts';
import { type KeptAnswer, keptAnswer } from './kept-answer.ts';
import type { AskedWith, StreamedAnswer, WholeAnswer } from './recorded-answer.ts';

/** An answer, how it came about, and whether its day or its release is over: what was begun before is for those who asked then, and for no cache. */
type Found = { readonly result: CacheResult; readonly answer: KeptAnswer | StreamedAnswer; readonly outdated: boolean };

/** Makes an answer; `with` says how the maker is to be asked. */
export type Maker = (asked: AskedWith) => Promise<WholeAnswer | StreamedAnswer>;

export type Answers = {
  /** The answer at an address, if it is kept and still true. */
  readonly kept: (address: string) => KeptAnswer | undefined;
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

type Flight = Validity & { readonly made: Promise<WholeAnswer | StreamedAnswer>; readonly whole: Promise<KeptAnswer | undefined> };

/**
 * Answers kept whole in memory: each is made once however many wait for it, whoever of them leaves. They are true until midnight in Helsinki and for the release that made
 * them; one that was begun before is given to those who asked before and is not kept. Together they stay within a number of bytes.
 */
export function createAnswers({ bytes, longest = Math.min(longestOfAll, bytes === 0 ? longestOfAll : bytes / 4), now = Date.now }: Limits): Answers {
  const memory = createAnswerMemory(bytes, longest, now);
  const { validity, isValid } = memory;
  const flights = new Map<string, Flight>();
  const streamed = new LRUCache<string, true>({ max: 1000 });

  const begin = (address: string, make: Maker): Flight => {
    const valid = validity();
    const made = make({ longest });
    const whole = made.then((answer) => {
      if ('stream' in answer) {
        if (answer.isLong) streamed.set(address, true);
        return undefined;
      }
      const fit: KeptAnswer = keptAnswer(answer, () => memory.recount(address, fit));
      return memory.keep(address, fit, valid);
    });
    const flight = { ...valid, made, whole };
    flights.set(address, flight);
    const land = () => flights.get(address) === flight && flights.delete(address);
    whole.then(land, land);
    return flight;
  };

  /** Makes an answer for one who asks alone. */
  const pass = async (make: Maker, asked: AskedWith): Promise<Found> => {
    const valid = validity();
    const made = await make(asked);
    return { result: 'pass', answer: 'stream' in made ? made : keptAnswer(made), outdated: !isValid(valid) };
  };

  return {
    kept: memory.get,
    async find(address, make, asked) {
      const answer = memory.get(address);
      if (answer !== undefined) return { result: 'hit', answer, outdated: false };
      if (bytes === 0 || address.length > longestAddress) return pass(make, { longest });
      if (streamed.has(address)) return pass(make, { ...asked, longest: 0 });
      const flying = flights.get(address);
      if (isValid(flying)) {
        const shared = await flying.whole;
        return shared === undefined ? pass(make, { ...asked, longest: 0 }) : { result: 'shared', answer: shared, outdated: !isValid(flying) };
      }
      const flight = begin(address, make);
      const [made, whole] = await Promise.all([flight.made, flight.whole]);
      const outdated = !isValid(flight);
      if ('stream' in made) return { result: 'pass', answer: made, outdated };
      return { result: 'miss', answer: whole ?? keptAnswer(made), outdated };
    },
    bytes: memory.bytes,
    count: memory.count,
  };
}
