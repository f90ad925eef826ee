import { faultOfToday } from '../clock.ts';
import { faultOfDrafts, faultOfSiteOrigin } from '../settings.ts';

/** What a setting may be: a whole number within limits, and what it counts. */
type NumberSetting = { readonly least: number; readonly most: number; readonly standard: number; readonly unit: string };

/** A day in seconds: nothing here is meant to take longer. */
const day = 86_400;

/**
 * The numbers that can be set in the environment, with their defaults. `STOP_DELAY_SECONDS` is a part of `STOP_SECONDS`. Connections
 * that are kept alive live longer than the 60 s of usual proxies, so that it is the proxy who closes them.
 */
const numbers = {
  PORT: { least: 1, most: 65_535, standard: 3000, unit: 'a port' },
  STOP_SECONDS: { least: 1, most: day, standard: 10, unit: 'a number of seconds' },
  STOP_DELAY_SECONDS: { least: 0, most: day, standard: 1, unit: 'a number of seconds' },
  HEADERS_TIMEOUT_SECONDS: { least: 1, most: day, standard: 20, unit: 'a number of seconds' },
  REQUEST_TIMEOUT_SECONDS: { least: 1, most: day, standard: 30, unit: 'a number of seconds' },
  KEEP_ALIVE_SECONDS: { least: 1, most: day, standard: 75, unit: 'a number of seconds' },
  STALLED_SECONDS: { least: 1, most: day, standard: 120, unit: 'a number of seconds' },
  MAX_CONNECTIONS: { least: 1, most: 1_000_000, standard: 4096, unit: 'a number of connections' },
  MAX_HEADER_BYTES: { least: 2048, most: 1_048_576, standard: 16_384, unit: 'a number of bytes' },
  ANSWERS_MB: { least: 0, most: 1_000_000, standard: 64, unit: 'a number of megabytes' },
  MAX_RENDERING: { least: 1, most: 10_000, standard: 64, unit: 'a number of requests' },
  MAX_UNSENT_MB: { least: 1, most: 1_000_000, standard: 64, unit: 'a number of megabytes' },
  MAX_STREAMING: { least: 1, most: 100_000, standard: 128, unit: 'a number of answers' },
} as const satisfies Readonly<Record<string, NumberSetting>>;

export type NumberSettingName = keyof typeof numbers;

/** The names of the settings that are numbers, in the order in which they are told. */
export const numberSettingNames = Object.keys(numbers) as readonly NumberSettingName[];

/** The value of a setting that is not set. */
export function defaultOf(name: NumberSettingName): number {
  return numbers[name].standard;
}

/** How the server runs. Times are in seconds. */
export type ServerSettings = {
  readonly hostname: string;
  readonly port: number;
  /** Where the figures are told; not at all unless `METRICS_PORT` is set. */
  readonly metrics?: { readonly hostname: string; readonly port: number };
  /** From the signal to the end, whatever is still open. */
  readonly stop: number;
  /** From the signal, when the process says that it is not ready, until it takes no more connections; a part of `stop`. */
  readonly stopDelay: number;
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAlive: number;
  /** How long nothing may move on a connection that is being answered. */
  readonly stalled: number;
  readonly maxConnections: number;
  readonly maxHeaderBytes: number;
  /** How many requests may wait for the framework, those that it is busy with included. */
  readonly maxRendering: number;
  /** How many answers too long for the memory may be on their way at once. */
  readonly maxStreaming: number;
  /** Bytes of the answers that are whole, or were until they became too long for the memory, and wait for slow readers. */
  readonly maxUnsentBytes: number;
  /** Bytes of the answers that are kept in memory; 0 keeps none. */
  readonly answersBytes: number;
  readonly accessLog: boolean;
};

/** Settings that cannot be followed, each told in a line: for the person who starts the server. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads how the server is to run.
 * @throws SettingsError that tells all that is wrong
 */
export function readServerSettings(env: Environment): ServerSettings {
  const wrong: string[] = [];
  const number = (name: string, { least, most, standard, unit }: NumberSetting) => {
    const given = env[name] || String(standard);
    const value = Number(given);
    if (/^\d+$/.test(given) && value >= least && value <= most) return value;
    wrong.push(`${name}=${given} is not ${unit} from ${least} to ${most}.`);
    return standard;
  };
  const settings: ServerSettings = {
    hostname: env['HOST'] || 'localhost',
    port: number('PORT', numbers.PORT),
    ...(env['METRICS_PORT'] && { metrics: { hostname: env['METRICS_HOST'] || '127.0.0.1', port: number('METRICS_PORT', numbers.PORT) } }),
    stop: number('STOP_SECONDS', numbers.STOP_SECONDS),
    stopDelay: number('STOP_DELAY_SECONDS', numbers.STOP_DELAY_SECONDS),
    headersTimeout: number('HEADERS_TIMEOUT_SECONDS', numbers.HEADERS_TIMEOUT_SECONDS),
    requestTimeout: number('REQUEST_TIMEOUT_SECONDS', numbers.REQUEST_TIMEOUT_SECONDS),
    keepAlive: number('KEEP_ALIVE_SECONDS', numbers.KEEP_ALIVE_SECONDS),
    stalled: number('STALLED_SECONDS', numbers.STALLED_SECONDS),
    maxConnections: number('MAX_CONNECTIONS', numbers.MAX_CONNECTIONS),
    maxHeaderBytes: number('MAX_HEADER_BYTES', numbers.MAX_HEADER_BYTES),
    maxRendering: number('MAX_RENDERING', numbers.MAX_RENDERING),
    maxStreaming: number('MAX_STREAMING', numbers.MAX_STREAMING),
    maxUnsentBytes: number('MAX_UNSENT_MB', numbers.MAX_UNSENT_MB) * 1_048_576,
    answersBytes: number('ANSWERS_MB', numbers.ANSWERS_MB) * 1_048_576,
    accessLog: env['ACCESS_LOG'] !== 'off',
  };
  if (!['on', 'off', '', undefined].includes(env['ACCESS_LOG'])) wrong.push(`ACCESS_LOG=${env['ACCESS_LOG']} is neither on nor off.`);
  const faults = [faultOfSiteOrigin(), faultOfToday(env['CATALOGUE_TODAY']), faultOfDrafts(env['CONTENT_DRAFTS'])];
  wrong.push(...faults.flatMap((fault) => (fault === undefined ? [] : [`${fault}.`])));
  wrong.push(...contradictions(settings));
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  return settings;
}

function contradictions({ stop, stopDelay, headersTimeout, requestTimeout, metrics, port }: ServerSettings): readonly string[] {
  return [
    ...(stopDelay >= stop ? [`STOP_DELAY_SECONDS=${stopDelay} must be less than STOP_SECONDS=${stop}, of which it is a part.`] : []),
    ...(headersTimeout > requestTimeout
      ? [`HEADERS_TIMEOUT_SECONDS=${headersTimeout} must not be more than REQUEST_TIMEOUT_SECONDS=${requestTimeout}, of which it is a part.`]
      : []),
    ...(metrics?.port === port ? [`METRICS_PORT=${port} must be another port than PORT.`] : []),
  ];
}
