import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { AuditStamp, AuditTrail } from '#audit';
import { newId, type StaffActor } from '#kernel';
import { type Database, KeyedIndex, openDatabase, SystemClock } from '#platform';
import { prepareDatabase, urlFor } from '../db/prepare.js';
import type { Bench, Effort, Round } from './bench.js';
import { startServer } from './throw-away-server.js';

const DATABASE = 'tietopyynto_bench';
const WRITERS = 8;
/** Milliseconds: the sealer works once a second, and a round must see it at work several times. */
const SHORTEST = 3000;

/** Audit rows written by eight connections, each in a committed transaction of its own, with the sealer and without. */
export const bench: readonly Bench[] = [
  {
    name: 'audit',
    what: '8 connections write, the sealer runs',
    floor: 'the same without the sealer',
    goal: { atMost: 1.1 },
    rounds,
  },
];

async function rounds({ rounds: wanted, slice }: Effort): Promise<readonly Round[]> {
  const server = await startServer({ durable: true });
  try {
    const passwords = { portal: 'x', desk: 'x', worker: 'x', migrator: 'x' };
    await prepareDatabase(server.url, DATABASE, passwords);
    const sealer = await startSealer(urlFor(server.url, 'worker', 'x', DATABASE));
    const desk = await openDatabase(urlFor(server.url, 'desk', 'x', DATABASE), { max: WRITERS });
    const taken: Round[] = [];
    const milliseconds = Math.max(slice, SHORTEST);
    await write(desk, 1000);
    for (let round = 0; round < wanted; round += 1) {
      const first = round % 2 === 0 ? await alone(desk, sealer, milliseconds) : 0;
      const measured = await sealed(desk, sealer, milliseconds);
      const floor = first || (await alone(desk, sealer, milliseconds));
      taken.push({ measured, floor, perSecond: 1000 / measured });
    }
    await desk.close();
    sealer.kill();
    return taken;
  } finally {
    await server.stop();
  }
}

async function startSealer(url: string): Promise<ChildProcess> {
  const sealer = fork(join(import.meta.dirname, 'audit-sealer.js'), [url]);
  await once(sealer, 'message');
  return sealer;
}

async function tell(sealer: ChildProcess, word: string): Promise<void> {
  const done = once(sealer, 'message');
  sealer.send(word);
  await done;
}

/** Milliseconds of one row; what the sealer has to do afterwards is done before the next side begins. */
async function alone(desk: Database, sealer: ChildProcess, milliseconds: number): Promise<number> {
  const time = await write(desk, milliseconds);
  await tell(sealer, 'catch-up');
  return time;
}

async function sealed(desk: Database, sealer: ChildProcess, milliseconds: number): Promise<number> {
  await tell(sealer, 'on');
  const time = await write(desk, milliseconds);
  await tell(sealer, 'off');
  await tell(sealer, 'catch-up');
  return time;
}

async function write(desk: Database, milliseconds: number): Promise<number> {
  const trail = new AuditTrail(
    new SystemClock(),
    new AuditStamp(new KeyedIndex(Buffer.alloc(32, 2).toString('base64'))),
  );
  const from = performance.now();
  const writer = async (authorityId: string): Promise<number> => {
    const staff: StaffActor = { kind: 'staff', staffId: newId(), authorityId, roles: ['handler'] };
    let rows = 0;
    for (; performance.now() - from < milliseconds; rows += 1)
      await desk.transaction(staff, (tx) => trail.record(tx, staff, 'CaseRead', { caseId: newId() }));
    return rows;
  };
  const rows = await Promise.all(
    Array.from({ length: WRITERS }, (_, place) => writer(place % 2 === 0 ? 'lahti' : 'kemi')),
  );
  return (performance.now() - from) / rows.reduce((sum, one) => sum + one, 0);
}
