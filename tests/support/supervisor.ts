import { type End, type ReleaseFolder, type Replica, startReplica, stopReplica, whenReady } from './replica.ts';

/** A place for one replica: whatever happens to it, another takes its place on the same port, as systemd or Kubernetes do it. */
export type Place = {
  readonly port: number;
  readonly replica: () => Replica;
  /** How often a replica was started because the one before it had ended by itself. */
  readonly restarts: () => number;
  /** Settled when the replica that runs now, or the one that is being started, is ready. */
  readonly ready: () => Promise<void>;
  /** Stops the replica with a signal and starts one of a release, which need not be another. When that one does not become ready, the old release goes on. */
  readonly replace: (release: ReleaseFolder) => Promise<Replacement>;
  /** Ends the replica for good. */
  readonly close: () => Promise<void>;
};

/** How the replica ended that was replaced, and what became of the new one: it is ready, or it ended. */
export type Replacement = { readonly old: End; readonly failed?: End & { readonly said: string } };

/** Starts a replica of a release on a port, and others when it ends. */
export function supervise(release: ReleaseFolder, port: number, settings: Readonly<Record<string, string>>): Place {
  let current = release;
  let replica = startReplica(current, port, settings);
  let restarts = 0;
  let ready = whenReady(replica);
  const watch = (watched: Replica) => {
    // Whoever asks for it hears of a failure; nobody else is to.
    ready.catch(() => undefined);
    void watched.ended.then(() => {
      if (watched !== replica || asked.has(watched)) return;
      restarts += 1;
      start(current);
    });
  };
  const start = (from: ReleaseFolder) => {
    replica = startReplica(from, port, settings);
    ready = whenReady(replica);
    watch(replica);
  };
  const asked = new Set<Replica>();
  const stop = (signal: NodeJS.Signals) => {
    asked.add(replica);
    return stopReplica(replica, signal);
  };
  watch(replica);
  return {
    port,
    replica: () => replica,
    restarts: () => restarts,
    ready: () => ready,
    async replace(next) {
      const old = await stop('SIGTERM');
      const candidate = startReplica(next, port, settings);
      const failed = await whenReady(candidate).then(
        () => undefined,
        () => stopReplica(candidate, 'SIGKILL'),
      );
      if (failed !== undefined) {
        start(current);
        await ready;
        return { old, failed: { ...failed, said: candidate.said() } };
      }
      current = next;
      replica = candidate;
      ready = Promise.resolve();
      watch(replica);
      return { old };
    },
    async close() {
      await stop('SIGKILL');
    },
  };
}
