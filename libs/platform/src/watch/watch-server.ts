import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that an answer about readiness may take. */
const PATIENCE = 3000;

/** What can be asked about a process. */
export interface Watched {
  /** Resolves when everything that the process needs answers. */
  ready(): Promise<unknown>;
  /** Prometheus text. */
  metrics(): Promise<string>;
}

/**
 * Answers `/health/live`, `/health/ready` and `/metrics` on a port of its own, which the reverse proxy does not know:
 * what it publishes it publishes by port. The process lives while it answers at all; it is ready while what it needs does.
 */
export async function startWatchServer(
  watched: Watched,
  { port, address }: { readonly port: number; readonly address: string },
): Promise<Server> {
  const server = createServer((req, res) => {
    const [path = ''] = (req.url ?? '').split('?');
    const asked = req.method === 'GET' || req.method === 'HEAD' ? path : '';
    answer(watched, asked, res).catch(() => tell(res, 500, 'text/plain', 'Cannot be measured'));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, address, listening);
  });
  return server;
}

async function answer(watched: Watched, path: string, res: ServerResponse): Promise<void> {
  switch (path) {
    case '/health/live':
      return tell(res, 200, 'application/json', '{"status":"up"}');
    case '/health/ready':
      return (await inTime(watched.ready()))
        ? tell(res, 200, 'application/json', '{"status":"up"}')
        : tell(res, 503, 'application/json', '{"status":"down"}');
    case '/metrics':
      return tell(res, 200, 'text/plain; version=0.0.4; charset=utf-8', await watched.metrics());
    default:
      return tell(res, 404, 'text/plain', 'Not found');
  }
}

function tell(res: ServerResponse, status: number, type: string, body: string): void {
  res.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}

async function inTime(answered: Promise<unknown>): Promise<boolean> {
  const given = answered.then(
    () => true,
    () => false,
  );
  return Promise.race([given, pause(PATIENCE, false, { ref: false })]);
}
