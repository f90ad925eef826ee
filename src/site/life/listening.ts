import { once } from 'node:events';
import type { Server } from 'node:http';
import { SettingsError } from './settings.ts';

/** Where a server is to listen, and the settings that say so. */
type Place = { readonly hostname: string; readonly port: number; readonly names: { readonly hostname: string; readonly port: string } };

/**
 * Listens.
 * @throws SettingsError that names the setting and what to type, where the system refuses the place; otherwise what the server throws
 */
export async function listen(server: Server, place: Place): Promise<void> {
  server.listen(place.port, place.hostname);
  try {
    // Rejects when the server has an error first.
    await once(server, 'listening');
  } catch (error) {
    const fault = faults.get(codeOf(error) ?? '');
    throw fault === undefined ? error : new SettingsError(fault(place), { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

type Fault = (place: Place) => string;

const taken: Fault = ({ hostname, port, names }) =>
  `${names.port}=${port} is taken: another process listens there on ${hostname}. Stop that one, or give another port, such as ${names.port}=${port < 65_535 ? port + 1 : port - 1}.`;

const forbidden: Fault = ({ port, names }) =>
  `${names.port}=${port} may not be used by this user. Give a port from 1024 on, such as ${names.port}=${port + (port < 1024 ? 8000 : 1)}.`;

const hosts: Fault = ({ names }) =>
  `Give ${names.hostname}=127.0.0.1 for this machine alone, ${names.hostname}=0.0.0.0 for all its addresses, or one of these.`;

const unknown: Fault = (place) => `${place.names.hostname}=${place.hostname} is a name for which no address is known. ${hosts(place)}`;

const foreign: Fault = (place) => `${place.names.hostname}=${place.hostname} is no address of this machine. ${hosts(place)}`;

/** What the system says, by its code (errno, and getaddrinfo for names). */
const faults: ReadonlyMap<string, Fault> = new Map([
  ['EADDRINUSE', taken],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['ENOTFOUND', unknown],
  ['EAI_AGAIN', unknown],
  ['EADDRNOTAVAIL', foreign],
  ['EAFNOSUPPORT', foreign],
  ['EINVAL', foreign],
]);
