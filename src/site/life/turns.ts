/** Turns of the event loop between two pieces of work: in each of them Node.js takes one new connection and reads what has come on the others. */
const between = 8;

/**
 * Lets work that holds the process begin piece by piece: whoever asks waits until it is their turn, first come first served. Between two of them the process takes new
 * connections and answers what needs no such work. Without this, all that was read in one turn of the event loop would be worked off before the next,
 * and Node.js takes but one new connection a turn: they would stand before the door for as long as all work together takes.
 */
export function createTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let isGoing = false;
  const goOn = (left: number) => void setImmediate(pass, left);
  const pass = (left: number) => {
    if (left > 0) return goOn(left - 1);
    const begin = waiting.shift();
    isGoing = begin !== undefined;
    if (begin === undefined) return;
    begin();
    goOn(between);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (isGoing) return;
      isGoing = true;
      goOn(0);
    });
}
