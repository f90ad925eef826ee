import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FigureReading } from './figures.ts';
import type { Observer } from './observed-request.ts';

/** The figures of a process. */
export type Metrics = {
  /** Counts a request. */
  readonly request: Observer;
  /** All figures in Prometheus' text format. */
  readonly text: () => Promise<{ readonly type: string; readonly body: string }>;
};

/** Upper bounds of the classes of durations, in seconds: from a kept answer to what is cut off. */
const durations = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Begins to gather figures: those of Node.js (memory, delay of the event loop, CPU), requests by the kind of address, status and cache,
 * durations, and what was registered with `registerFigure`. Each label has a bounded number of values, whatever is asked for.
 * @param release what names the release that is served
 * @param figures gives the registered figures when somebody looks
 */
export function createMetrics(release: Readonly<Record<string, string>>, figures: () => readonly FigureReading[]): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: 'site_requests_total', help: 'Requests that have been answered', labelNames: ['route', 'status', 'cache'], registers });
  const aborted = new Counter({ name: 'site_requests_aborted_total', help: 'Requests whose connection went before the whole answer was sent', registers });
  const seconds = new Histogram({ name: 'site_request_seconds', help: 'Seconds from head to last byte', labelNames: ['cache'], buckets: durations, registers });
  new Gauge({ name: 'site_release_info', help: 'What is served: always 1', labelNames: Object.keys(release), registers }).set({ ...release }, 1);
  return {
    request({ route, status, cache = 'none', ms, isAborted }) {
      requests.inc({ route, status, cache });
      seconds.observe({ cache }, ms / 1000);
      if (isAborted) aborted.inc();
    },
    async text() {
      for (const figure of figures()) readInto(registry, figure);
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}

/** Reads a figure into the registry; `_total` makes it a counter. */
function readInto(registry: Registry, { name, help, read }: FigureReading): void {
  const known = registry.getSingleMetric(name);
  const registers = [registry];
  if (!name.endsWith('_total')) {
    const gauge = known instanceof Gauge ? known : new Gauge({ name, help, registers });
    gauge.set(read());
    return;
  }
  const counter = known instanceof Counter ? known : new Counter({ name, help, registers });
  counter.reset();
  counter.inc(read());
}
