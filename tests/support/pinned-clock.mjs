/**
 * Moves the clock of a process by `TEST_CLOCK_SHIFT` milliseconds, so that no test knows on which day it is run. `NODE_OPTIONS`
 * imports it into the processes of the tests and into the commands that they start.
 */
const RealDate = Date;
const now = () => RealDate.now() + Number(process.env.TEST_CLOCK_SHIFT);

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
