import { createConnection, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { shortHash } from './checkout.mjs';

// An abstract socket is a lock that the kernel frees when its holder dies, however it dies.
const address = (folder, purpose) => `\0tietopyynto-${purpose}-${shortHash(folder)}`;

/**
 * Takes a lock on a folder, or tells that another process has it.
 * @param {string} folder absolute path that the lock protects
 * @param {string} purpose
 * @param {() => object} about what to tell those who ask the holder
 * @returns {Promise<{release: () => Promise<void>} | undefined>} undefined when it is taken
 */
export function tryLock(folder, purpose, about = () => ({ pid: process.pid })) {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(JSON.stringify(about()));
  });
  server.unref();
  const release = () => new Promise((resolve) => server.close(() => resolve()));
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address(folder, purpose), () => resolve({ release }));
  });
}

/**
 * Asks the holder of a lock about itself.
 * @returns {Promise<object | undefined>} undefined when nobody holds it
 */
export function askHolder(folder, purpose) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = createConnection(address(folder, purpose));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (part) => (answer += part));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      try {
        resolve(JSON.parse(answer));
      } catch {
        resolve(undefined);
      }
    });
  });
}

/**
 * Runs work alone among all processes that use the same folder and purpose; waits for its turn.
 * @param {() => void} onWait called once when another process has the lock
 */
export async function alone(folder, purpose, work, onWait = () => undefined) {
  let lock = await tryLock(folder, purpose);
  if (!lock) onWait();
  while (!lock) {
    await sleep(100);
    lock = await tryLock(folder, purpose);
  }
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
