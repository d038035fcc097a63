import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { newId, type StaffActor } from '#kernel';
import { type AuditHouse, INDEX_KEY, openAuditHouse } from '#test/support/audit-house';
import { openDatabase, SystemClock } from '#platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const WRITERS = 8;
const AUTHORITIES = ['lahti', 'kemi', 'tornio'];
/** The longest that a row may wait for its seal, in ms; two workers or one, loaded or not. */
const AT_MOST = 5000;

let house: AuditHouse;
/** When the row about a case was committed, in ms. */
const committed = new Map<string, number>();
/** Which transactions of the server, of any database, were open when: a row above the first of them has to wait. */
const open: { readonly at: number; readonly from: bigint }[] = [];
const workers: ChildProcess[] = [];
beforeAll(async () => {
  house = await openAuditHouse(new SystemClock().now().toString());
});
afterAll(async () => {
  for (const worker of workers) if (isRunning(worker)) worker.kill('SIGKILL');
  await house.close();
});

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** A worker as it is installed, with the sealer in it. */
async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: house.test.url('worker'),
      WORKER_PORT: '0',
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      INDEX_KEY,
      SESSION_SECRET: 'x'.repeat(32),
    },
  });
  workers.push(worker);
  await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  if (!isRunning(worker)) throw new Error('The worker did not start.');
  return worker;
}

const now = (): number => new SystemClock().now().epochMilliseconds;

/** One of the writers: acts of one transaction each, some of them rolled back, on a connection of its own, until told. */
async function write(writer: number, stop: AbortSignal): Promise<void> {
  const database = await openDatabase(house.test.url('desk'), { max: 1 });
  const authorityId = AUTHORITIES[writer % AUTHORITIES.length]!;
  const staff: StaffActor = { kind: 'staff', staffId: newId(), authorityId, roles: ['handler'] };
  for (let act = 0; !stop.aborted; act += 1) {
    const caseId = newId();
    await database
      .transaction(staff, async (tx) => {
        await house.trail.record(tx, staff, 'CaseRead', { caseId });
        if (act % 10 === 9) throw new Error('undone');
      })
      .then(() => committed.set(caseId, now()))
      .catch(() => undefined);
    await pause(2);
  }
  await database.close();
}

async function watchOpen(stop: AbortSignal): Promise<void> {
  for (; !stop.aborted; await pause(50)) {
    const [row] = await house.worker.transaction({ kind: 'system', job: 'test' }, (tx) =>
      tx.query<{ from: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as from'),
    );
    open.push({ at: now(), from: BigInt(row!.from) });
  }
}

/** How long each sealed row waited from when it was committed and nothing older was open any more, in ms. */
async function waits(): Promise<number[]> {
  const rows = await house.rows<{ caseId: string; transaction: string; sealedAt: number }>(
    `select e.case_id as "caseId", e.transaction_id::text as transaction, extract(epoch from l.sealed_at)::float8 * 1000 as "sealedAt"
     from audit_event e join audit_link l on l.event_id = e.id`,
  );
  return rows.map(({ caseId, transaction, sealedAt }) => {
    const held = open.findLast(({ at, from }) => at < sealedAt && from <= BigInt(transaction));
    return sealedAt - Math.max(committed.get(caseId) ?? Number.NaN, held?.at ?? 0);
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; !(await isSo()); await pause(50))
    if (performance.now() > end) throw new Error('It did not come to that.');
}

const linksOf = async (): Promise<number> =>
  (await house.rows<{ n: number }>('select count(*)::int as n from audit_link'))[0]!.n;

describe('sealing while eight write at once', () => {
  it('loses no row and seals none twice, with two workers of which one is killed', async () => {
    const [victim] = (await Promise.all([startWorker(), startWorker()])) as [ChildProcess, ChildProcess];
    const [stop, end] = [new AbortController(), new AbortController()];
    const watching = watchOpen(end.signal);
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer, stop.signal)));
    await until(async () => (await linksOf()) > 100);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    await startWorker();
    stop.abort();
    await writing;
    const written = committed.size;
    await until(async () => (await house.lag.measure()).waiting === 0);
    end.abort();
    await watching;
    const [sums] = await house.rows<object>(
      `select (select count(*)::int from audit_event) as rows, count(*)::int as links, count(distinct event_id)::int as sealed
       from audit_link`,
    );
    expect(written).toBeGreaterThan(1000);
    expect(sums).toEqual({ rows: written, links: written, sealed: written });
    const chains = await house.verify();
    expect(chains.map(({ authority, ok }) => [authority, ok])).toEqual(
      [...AUTHORITIES].sort().map((authority) => [authority, true]),
    );
    expect(chains.reduce((sum, { rows }) => sum + rows, 0)).toBe(written);
  }, 120_000);

  it('lets no row wait for more than five seconds, the time in which one of the two was killed included', async () => {
    const found = await waits();
    expect(found).toHaveLength(committed.size);
    expect(found.filter((wait) => !(wait <= AT_MOST))).toEqual([]);
  });

  it('goes on alone when the only sealer was killed in the middle of a batch', async () => {
    for (const worker of workers.filter(isRunning)) {
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    const staff: StaffActor = { kind: 'staff', staffId: newId(), authorityId: 'lahti', roles: ['dpo'] };
    const acts = Array.from({ length: 900 }, () => staff);
    const rows = (await linksOf()) + acts.length;
    // The batch cannot end while the ends of the chains are held: the worker dies with its links written and not committed.
    await house.owner.query('begin');
    await house.owner.query('lock table audit_chain in share mode');
    const worker = await startWorker();
    await house.desk.transaction(staff, (tx) => house.trail.recordEach(tx, acts, 'CaseRead'));
    await until(async () => {
      const held = await house.desk.transaction({ kind: 'system', job: 'test' }, (tx) =>
        tx.query(`select 1 from pg_locks where not granted limit 1`),
      );
      return held.length > 0;
    });
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await house.owner.query('rollback');
    expect(await linksOf()).toBe(rows - acts.length);
    await startWorker();
    await until(async () => (await linksOf()) === rows);
    expect((await house.verify()).every(({ ok }) => ok)).toBe(true);
  }, 60_000);
});
