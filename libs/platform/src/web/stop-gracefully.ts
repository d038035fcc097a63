import type { Server } from 'node:http';

/** Milliseconds that a running request may take to end; whoever stops the app must wait longer (launcher: 8 s). */
const GRACE_MS = 6_000;
const LOOK_AGAIN_MS = 50;

/**
 * On SIGTERM, SIGINT or SIGHUP: its server takes no new connection, the running requests are answered, then the app closes
 * with its connections to the database. Nest by itself closes the database first.
 */
export function stopGracefully(server: Server, app: { close(): Promise<void> }): void {
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await drained(server);
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => (stopping ??= stop().catch(() => process.exit(1))));
}

/** Resolves when every running request is answered, or has had its time. */
export async function drained(server: Server, graceMs = GRACE_MS): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that becomes idle now would else stay open for as long as it is kept alive.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
  const enough = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(enough);
}
