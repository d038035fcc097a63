import { createServer } from 'node:net';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ScratchCheckout, people } from '../../test/support/scratch-checkout.mjs';

describe.each(people)('npm start as $who', (person) => {
  let checkout;
  beforeAll(() => {
    checkout = new ScratchCheckout(person);
  });
  afterEach(() => checkout.killAll());
  afterAll(() => checkout.remove());

  it('runs every app and stops all of them on Ctrl-C', async () => {
    const run = checkout.start();
    await run.isReady();
    expect((await fetch(run.portal())).status).toBe(200);
    expect(
      checkout
        .state()
        .processes.map(({ name }) => name)
        .sort(),
    ).toEqual(['demo', 'desk', 'portal', 'postgres', 'worker']);
    process.kill(-run.pid, 'SIGINT');
    await run.ended;
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('finds its data and its keys again', async () => {
    const secrets = join(checkout.dataDir, 'secrets.json');
    const before = [checkout.clusterNumber(), readFileSync(secrets, 'utf8')];
    const run = checkout.start();
    await run.isReady();
    expect([checkout.clusterNumber(), readFileSync(secrets, 'utf8')]).toEqual(before);
    expect(statSync(secrets).mode & 0o777).toBe(0o600);
  });

  it('leaves no process when npm is asked to end', async () => {
    const run = checkout.start();
    await run.isReady();
    process.kill(run.pid, 'SIGTERM');
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('leaves no process when npm is killed', async () => {
    const run = checkout.start();
    await run.isReady();
    process.kill(run.pid, 'SIGKILL');
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('leaves no process when the terminal is closed', async () => {
    const run = checkout.start();
    await run.isReady();
    process.kill(-run.pid, 'SIGHUP');
    run.child.stdout.destroy();
    run.child.stderr.destroy();
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('leaves no process when it is asked to end in the middle of starting', async () => {
    const run = checkout.start({ WAIT_MS: '30000' });
    while (!checkout.processes().some(({ name }) => name.includes('bootstrap'))) {
      await sleep(20);
    }
    process.kill(-run.pid, 'SIGINT');
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('starts again after a kill -9 of the launcher, and takes along what that one left', async () => {
    const first = checkout.start();
    await first.isReady();
    const cluster = checkout.clusterNumber();
    for (const { pid, name } of checkout.processes())
      if (!name.includes('postgres')) process.kill(pid, 'SIGKILL');
    process.kill(first.pid, 'SIGKILL');
    const second = checkout.start();
    await second.isReady();
    expect(checkout.clusterNumber()).toBe(cluster);
    const servers = checkout.processes().filter(({ name }) => / -D /.test(name));
    expect(servers).toHaveLength(1);
    process.kill(-second.pid, 'SIGINT');
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('starts again after a kill -9 of everything, database included', async () => {
    const first = checkout.start();
    await first.isReady();
    process.kill(first.pid, 'SIGKILL');
    await checkout.killAll();
    const second = checkout.start();
    await second.isReady();
    process.kill(-second.pid, 'SIGINT');
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('tells the last words of an app that dies, stops the rest and fails', async () => {
    const run = checkout.start();
    await run.isReady();
    await fetch(`${run.portal()}/die`).catch(() => undefined);
    expect((await run.ended).code).toBe(1);
    expect(run.output).toContain('portal ended with code 7');
    expect(run.output).toContain('the roof is leaking');
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('does not start twice from one folder, and leaves the running one alone', async () => {
    const first = checkout.start();
    await first.isReady();
    const second = checkout.start();
    expect((await second.ended).code).toBe(1);
    expect(second.output).toContain('already running');
    expect(second.output).toContain(first.portal());
    expect((await fetch(first.portal())).status).toBe(200);
  });

  it('starts though the file of a dead database names another living program', async () => {
    const stopped = checkout.start();
    await stopped.isReady();
    process.kill(-stopped.pid, 'SIGINT');
    await stopped.ended;
    const mine = `${process.pid}\n${checkout.clusterFolder()}\n`;
    writeFileSync(join(checkout.clusterFolder(), 'postmaster.pid'), mine);
    const run = checkout.start();
    await run.isReady();
    process.kill(-run.pid, 'SIGINT');
    expect(await checkout.processesLeft()).toEqual([]);
  });

  it('keeps the data of a running one from npm run reset, and begins anew after it', async () => {
    const run = checkout.start();
    await run.isReady();
    const refused = checkout.reset();
    expect((await refused.ended).code).toBe(1);
    expect((await fetch(run.portal())).status).toBe(200);
    const before = checkout.clusterNumber();
    process.kill(-run.pid, 'SIGINT');
    await run.ended;
    expect((await checkout.reset().ended).code).toBe(0);
    expect(existsSync(checkout.clusterFolder())).toBe(false);
    const anew = checkout.start();
    await anew.isReady();
    expect(checkout.clusterNumber()).not.toBe(before);
  });

  it('gives an app the address of its own role and nobody else’s password', async () => {
    const run = checkout.start();
    await run.isReady();
    const { database, other } = await (await fetch(run.portal())).json();
    expect(database).toMatch(/^postgres:\/\/portal:[0-9a-f]+@127\.0\.0\.1:\d+\/tietopyynto$/);
    expect(other).toBeNull();
  });
});

describe('npm start on taken ports', () => {
  let checkout;
  let other;
  beforeAll(async () => {
    checkout = new ScratchCheckout(people.at(-1));
    other = createServer();
    // Taken already by another program is as good.
    await new Promise((resolve) => other.once('error', resolve).listen(4100, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    other.close();
    await checkout.remove();
  });

  it('takes the next free port and says so', async () => {
    const run = checkout.start();
    await run.isReady();
    expect(run.output).toMatch(/Port 4100 was taken: PORTAL_PORT is now 4\d\d\d/);
    expect(run.portal()).not.toContain(':4100');
    expect((await fetch(run.portal())).status).toBe(200);
    process.kill(-run.pid, 'SIGINT');
    await run.ended;
  });

  it('starts again on another port when one is taken while it starts', async () => {
    const run = checkout.start({ WAIT_MS: '2000' });
    while (!checkout.processes().some(({ name }) => name.includes('bootstrap'))) await sleep(20);
    const chosen = Number(new URL(checkout.state().portal).port);
    const quicker = createServer();
    await new Promise((resolve) => quicker.listen(chosen, '127.0.0.1', resolve));
    await run.isReady();
    expect(run.output).toContain('taken in the meantime');
    expect(run.portal()).not.toContain(`:${chosen}`);
    process.kill(-run.pid, 'SIGINT');
    await run.ended;
    quicker.close();
  });

  it('refuses a taken port that the person chose, and leaves nothing running', async () => {
    const run = checkout.start({ PORTAL_PORT: '4100' });
    expect((await run.ended).code).toBe(1);
    expect(run.output).toContain('PORTAL_PORT=4100 is taken');
    expect(await checkout.processesLeft()).toEqual([]);
  });
});
