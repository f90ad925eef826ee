/** Lets whoever waits begin when it is their turn, first come first served. */
type Turns = {
  /** For work that holds the process: one begins, then the process sees to what has come meanwhile. */
  readonly work: () => Promise<void>;
  /** For short words instead of work, of which a few go in each turn of the event loop. */
  readonly word: () => Promise<void>;
};

/** Between two pieces of work the event loop turns so often: in each turn Node.js takes one new connection and reads what has come on the others. */
const turnsBetween = 8;

/** Milliseconds after which work goes on even if the event loop has not turned so often: much else to do must not keep it waiting for ever. */
const longestBetween = 10;

/** Words in a turn of the event loop. */
const wordsInTurn = 2;

/**
 * Parts what holds the process into turns of the event loop, so that new connections are taken and all that waits for nothing is answered between. Without this, all requests
 * that are read in a turn would be worked off before the next, and as Node.js takes but one new connection a turn, whoever is new would wait for all work of all others, again and again.
 */
export function createTurns(): Turns {
  const [works, words]: [(() => void)[], (() => void)[]] = [[], []];
  let isGoing = false;
  /** Turns that have passed since the last piece of work, and when it had begun to let go. */
  let [turns, since] = [turnsBetween, 0];
  const pass = () => {
    for (const say of words.splice(0, wordsInTurn)) say();
    const isRested = turns >= turnsBetween || performance.now() - since >= longestBetween;
    turns += 1;
    const begin = isRested ? works.shift() : undefined;
    if (begin !== undefined) {
      begin();
      // What follows from that, up to where it waits for something, comes before the next turn.
      setImmediate(() => {
        [turns, since] = [0, performance.now()];
        goOn();
      });
      return;
    }
    goOn();
  };
  const goOn = () => {
    isGoing = works.length > 0 || words.length > 0;
    if (isGoing) setImmediate(pass);
  };
  const join = (waiting: (() => void)[]) =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (isGoing) return;
      isGoing = true;
      setImmediate(pass);
    });
  return { work: () => join(works), word: () => join(words) };
}
