import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startWatchServer } from './watch-server.js';

const away = () => Promise.reject(new Error('away'));
const here = () => Promise.resolve('figures 1\n');

let server: Server;
let url: string;
let measure = here;
beforeAll(async () => {
  const watched = { ready: () => measure(), metrics: () => measure() };
  server = await startWatchServer(watched, { port: 0, address: '127.0.0.1' });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  measure = here;
});

const statuses = (paths: readonly string[], method = 'GET') =>
  Promise.all(paths.map(async (path) => (await fetch(`${url}${path}`, { method })).status));
const ALL = ['/health/live', '/health/ready', '/metrics'];

describe('what a process tells of itself', () => {
  it('is whether it lives, whether it is ready, and its figures', async () => {
    expect(await statuses(ALL)).toEqual([200, 200, 200]);
    const figures = await fetch(`${url}/metrics`);
    expect([figures.headers.get('content-type'), await figures.text()]).toEqual([
      'text/plain; version=0.0.4; charset=utf-8',
      'figures 1\n',
    ]);
  });

  it('goes on when what it needs is away and nothing can be measured', async () => {
    measure = away;
    expect(await statuses(ALL)).toEqual([200, 503, 500]);
    measure = here;
    expect(await statuses(ALL)).toEqual([200, 200, 200]);
  });

  it('is given to who asks for the head alone, or with a query', async () => {
    expect(await statuses(ALL, 'HEAD')).toEqual([200, 200, 200]);
    expect(await statuses(['/health/live?from=proxy'])).toEqual([200]);
  });

  it('is all that there is', async () => {
    expect(await statuses(['/', '/health'])).toEqual([404, 404]);
    expect(await statuses(ALL, 'POST')).toEqual([404, 404, 404]);
  });
});
