import type { Fault } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';

const ofLevel: ReadonlySet<FaultCode> = new Set(['topHeading', 'headingJump']);

/** The faults of a body without those about the level of a heading where the right heading of its section is suggested already. */
export function headingsOnce(faults: readonly Fault[]): readonly Fault[] {
  const suggested = new Set(faults.filter(({ code }) => code === 'sectionUnknownSuggest').map(({ place }) => place.line));
  return faults.filter(({ code, place }) => !(ofLevel.has(code) && suggested.has(place.line)));
}
