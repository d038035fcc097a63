import { createServer } from 'node:net';

/** A port that the person asked for is in use. */
export class PortTaken extends Error {
  constructor(setting, port) {
    super(`${setting}=${port} is taken by another program. Choose another port or leave ${setting} unset.`);
    this.name = 'PortTaken';
  }
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Is a port free on every address that an app may listen on? */
export async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::'));
}

/** Any free port, chosen by the kernel. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function nextFree(from, used) {
  for (let port = from; port < from + 100; port += 1) {
    if (!used.has(port) && (await isFree(port))) return port;
  }
  return anyFreePort();
}

/**
 * A port for each setting: the one the person chose, else the preferred one, else the next free.
 * @param {Record<string, number>} preferred setting → port
 * @param {Record<string, string | undefined>} env the person's own settings
 * @returns {Promise<{ports: Record<string, number>, moved: {setting: string, from: number, to: number}[]}>}
 * @throws {PortTaken} when the person's own choice is in use
 */
export async function choosePorts(preferred, env) {
  const ports = {};
  const moved = [];
  for (const [setting, wanted] of Object.entries(preferred)) {
    if (env[setting]) {
      ports[setting] = Number(env[setting]);
      if (!(await isFree(ports[setting]))) throw new PortTaken(setting, ports[setting]);
      continue;
    }
    ports[setting] = await nextFree(wanted, new Set(Object.values(ports)));
    if (ports[setting] !== wanted) moved.push({ setting, from: wanted, to: ports[setting] });
  }
  return { ports, moved };
}
