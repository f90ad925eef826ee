/**
 * A figure of the process that is read when somebody looks: what it is called, what it means, its value. Names are those of Prometheus: one
 * that ends in `_total` counts what has happened since the start and never falls, any other says how things are now, in the unit that it ends in.
 */
export type FigureReading = { readonly name: string; readonly help: string; readonly read: () => number };

const readings = new Map<string, FigureReading>();

/** Adds a figure to those that `/metrics` shows; one of the same name takes its place. It may be called before or after the start. */
export function registerFigure(reading: FigureReading): void {
  readings.set(reading.name, reading);
}

/** The figures that were registered. */
export function registeredFigures(): readonly FigureReading[] {
  return [...readings.values()];
}
