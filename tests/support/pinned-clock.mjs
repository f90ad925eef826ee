/**
 * Moves the clock of a process by `TEST_CLOCK_SHIFT` milliseconds, so that no test knows on which day it is run. `NODE_OPTIONS`
 * imports it into the processes of the tests and into the commands that they start.
 */
const RealDate = Date;
const shift = Number(process.env.TEST_CLOCK_SHIFT);
const now = () => RealDate.now() + shift;

/** A date as ever, but for the present; a class, for a proxy would make each date several times as dear. */
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }

  static now() {
    return now();
  }

  // Of its own: in a process that had run many files of tests the inherited ones were once found no more.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;
};
