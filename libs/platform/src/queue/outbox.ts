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
    const checked = readPayload(job, payload);
    const now = this.clock.now();
    const id = options.key === undefined ? newId() : idOfKey(options.key);
    // No conflict target and no RETURNING: both would need SELECT, which the portal and the desk do not have.
    tx.write(
      `insert into outbox (id, job, payload, run_at, key, created_at, attempts, act_id)
       values ($1, $2, $3, $4, $5, $6, 0, $7) on conflict do nothing`,
      [
        id,
        job.name,
        JSON.stringify(checked),
        (options.runAt ?? now).toString(),
        options.key ?? null,
        now.toString(),
        actId(),
      ],
    );
    return id;
  }
}

/** A name-based UUID: equal keys have equal ids, so a repeated `add` can name the job that is already there. */
function idOfKey(key: string): string {
  const bytes = createHash('sha256').update(`outbox:${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
