import { createHash } from 'node:crypto';
import { newId } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { ClockPort } from '../clock/clock-port.js';
import type { Tx } from '../database/tx.js';
import type { JobDefinition } from './define-job.js';
import { actId } from '../watch/act-id.js';
import { readPayload } from './read-payload.js';

export interface OutboxOptions {
  /** When the job is due; at once when left out. */
  readonly runAt?: Temporal.Instant;
  /** A second job with the same key is not added. Ids and codes only. */
  readonly key?: string;
}

/** One of several jobs of a kind that are planned together. */
export interface PlannedJob<P> extends OutboxOptions {
  readonly payload: P;
}

// No conflict target and no RETURNING: both would need SELECT, which the portal and the desk do not have.
const ADD = `insert into outbox (id, job, payload, run_at, key, created_at, attempts, act_id)
  select id, job, payload, "runAt", key, "createdAt", 0, "actId"
  from jsonb_to_recordset($1) r (id uuid, job text, payload jsonb, "runAt" timestamptz, key text, "createdAt" timestamptz,
    "actId" uuid)
  on conflict do nothing`;

/** Plans background work inside the transaction of the change that needs it. */
@Injectable()
export class Outbox {
  constructor(@Inject(ClockPort) private readonly clock: ClockPort) {}

  /**
   * Adds one job; it runs after `tx` commits, and never when `tx` rolls back.
   *
   * @returns the id of the job. The same key gives the same id, and one job.
   * @throws when the payload is not valid for its class: only ids and codes belong in it.
   */
  async add<P extends object>(
    tx: Tx,
    job: JobDefinition<P>,
    payload: P,
    options: OutboxOptions = {},
  ): Promise<string> {
    const [id] = await this.addEach(tx, job, [{ payload, ...options }]);
    return id!;
  }

  /**
   * Adds several jobs of one kind in one statement, each as {@link add} does.
   *
   * @returns their ids, in their order
   * @throws when a payload is not valid for its class; then none is added
   */
  async addEach<P extends object>(
    tx: Tx,
    job: JobDefinition<P>,
    planned: readonly PlannedJob<P>[],
  ): Promise<string[]> {
    const now = this.clock.now();
    const rows = planned.map(({ payload, runAt = now, key }) => ({
      id: key === undefined ? newId() : idOfKey(key),
      job: job.name,
      payload: readPayload(job, payload),
      runAt: runAt.toString(),
      key: key ?? null,
      createdAt: now.toString(),
      actId: actId(),
    }));
    if (rows.length > 0) tx.write(ADD, [JSON.stringify(rows)]);
    return rows.map(({ id }) => id);
  }
}

/** A name-based UUID: equal keys have equal ids, so a repeated `add` can name the job that is already there. */
function idOfKey(key: string): string {
  const bytes = createHash('sha256').update(`outbox:${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
