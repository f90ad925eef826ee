/** A figure of the process that is read when somebody looks: what it is called (Prometheus' form), what it means, its value. */
export type GaugeReading = { readonly name: string; readonly help: string; readonly read: () => number };

const readings = new Map<string, GaugeReading>();

/** Adds a figure to those that `/metrics` shows; one of the same name takes its place. It may be called before or after the start. */
export function registerGauge(reading: GaugeReading): void {
  readings.set(reading.name, reading);
}

/** The figures that were registered. */
export function registeredGauges(): readonly GaugeReading[] {
  return [...readings.values()];
}
