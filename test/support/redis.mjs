import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from '../../scripts/launcher/find-program.mjs';
import { anyFreePort } from '../../scripts/launcher/ports.mjs';
import { identify, isAlive } from '../../scripts/launcher/processes.mjs';

/**
 * A Redis of its own for the tests, in memory, on a free port; TEST_REDIS_URL stays unset where none is installed.
 * @param {string} folder where it may write
 */
export async function provideRedis(folder) {
  const program = findProgram(['redis-server']);
  if (process.env.TEST_REDIS_URL || !program) return { stop: async () => undefined };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await anyFreePort();
  const flags = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn(program, flags.map(String), { stdio: 'ignore' });
  server.unref();
  const stop = () => endOf(server);
  writeFileSync(join(folder, 'redis.json'), JSON.stringify(identify('redis', server.pid)));
  await untilListening(port, server);
  process.env.TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
  return { stop };
}

/** Stops a Redis that a killed run left. */
export function sweepRedis(folder) {
  const path = join(folder, 'redis.json');
  if (!existsSync(path)) return;
  const redis = JSON.parse(readFileSync(path, 'utf8'));
  if (isAlive(redis)) process.kill(redis.pid, 'SIGKILL');
}

async function untilListening(port, server) {
  for (let attempt = 0; attempt < 250 && server.exitCode === null; attempt += 1) {
    if (await accepts(port)) return;
    await sleep(20);
  }
  throw new Error('redis-server does not start.');
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(socket.end() !== undefined));
    socket.once('error', () => resolve(false));
  });
}

function endOf(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    // Its end is waited for, even where nothing else is left to wait for.
    server.ref();
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}
