import { setTimeout as pause } from 'node:timers/promises';
import {
  type AuditAction,
  AuditLag,
  AuditModule,
  AuditSealingModule,
  AuditStamp,
  type AuditSubject,
  AuditTrail,
  type Evidence,
  SealAudit,
  SignHeads,
  type Verified,
  VerifyAudit,
} from '#audit';
import type { Actor } from '#kernel';
import {
  ClockPort,
  CryptoModule,
  Database,
  FakeClock,
  KeyedIndex,
  loadSettings,
  openDatabase,
  Settings,
} from '#platform';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { createTestDatabase } from './test-database.js';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** The index key of the worlds in which the audit trail is checked. */
export const INDEX_KEY = key(2);

@Global()
@Module({})
class Ground {}

/** A database with audit trail, sealer and verifier, and a clock that stands still. */
export async function openAuditHouse(now: string, changed: Record<string, string> = {}) {
  const test = await createTestDatabase();
  const clock = new FakeClock(now);
  const settings = loadSettings({
    NODE_ENV: 'test',
    DATABASE_URL: test.url('worker'),
    DATA_KEYS: `k1:${key(1)}`,
    INDEX_KEY,
    SESSION_SECRET: 'x'.repeat(32),
    ...changed,
  });
  const open = (role: 'portal' | 'desk' | 'worker') => openDatabase(test.url(role), { max: 4, clock });
  const [worker, desk, portal] = await Promise.all([open('worker'), open('desk'), open('portal')]);
  const providers = [
    { provide: Settings, useValue: settings },
    { provide: ClockPort, useValue: clock },
    { provide: Database, useValue: worker },
  ];
  const ground = { module: Ground, providers, exports: providers.map(({ provide }) => provide) };
  const module = await Test.createTestingModule({
    imports: [ground, CryptoModule, AuditModule, AuditSealingModule],
  }).compile();
  const sideOf = ({ kind }: Actor): Database =>
    kind === 'staff' ? desk : kind === 'citizen' ? portal : worker;
  const owner = new pg.Client({ connectionString: test.url('migrator') });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
  const trail = module.get(AuditTrail, { strict: false });
  const sealer = module.get(SealAudit, { strict: false });
  const lag = module.get(AuditLag, { strict: false });
  const verifier = new VerifyAudit(worker, new AuditStamp(new KeyedIndex(INDEX_KEY)));
  return {
    test,
    clock,
    owner,
    desk,
    portal,
    worker,
    trail,
    sealer,
    signer: module.get(SignHeads, { strict: false }),
    lag,
    /** An act of its own transaction, by the role that such an actor has. */
    act: (actor: Actor, action: AuditAction, subject?: AuditSubject) =>
      sideOf(actor).transaction(actor, (tx) => trail.record(tx, actor, action, subject)),
    /** Seals until nothing waits: transactions in other databases of the server hold the sealer up as well. */
    seal: async (): Promise<number> => {
      let sealed = 0;
      for (const until = performance.now() + 20_000; ; await pause(20)) {
        sealed += await sealer.run();
        if ((await lag.measure()).waiting === 0) return sealed;
        if (performance.now() > until) throw new Error('The sealer does not come to an end.');
      }
    },
    rows: async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
      (await owner.query<Row>(sql, values)).rows,
    verify: async (evidence: Evidence = { trusted: [], heads: [] }): Promise<Verified[]> => {
      const found: Verified[] = [];
      for await (const chain of verifier.run(evidence)) found.push(chain);
      return found;
    },
    close: async () => {
      await module.close();
      await Promise.all([worker.close(), desk.close(), portal.close(), owner.end()]);
      await test.drop();
    },
  };
}

export type AuditHouse = Awaited<ReturnType<typeof openAuditHouse>>;
