import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** Envelopes that were put together for the post and have not been recorded as posted. */
export interface OpenBatch {
  readonly id: string;
  readonly madeAt: Temporal.Instant;
  /** Envelopes in it that nobody has sent otherwise. */
  readonly envelopes: number;
}

/** The batches of the actor's authority that are still open, the oldest first. */
export async function readOpenBatches(tx: Tx): Promise<OpenBatch[]> {
  const rows = await tx.query<{ id: string; made_at: string; envelopes: number }>(
    `select b.id, b.made_at, count(d.id)::int as envelopes from post_batch b
       left join delivery d on d.batch_id = b.id and d.state = 'waiting'
     where b.posted_on is null group by b.id order by b.made_at, b.id`,
  );
  return rows.map(({ id, made_at, envelopes }) => ({
    id,
    madeAt: Temporal.Instant.from(made_at),
    envelopes,
  }));
}

/** How many envelopes wait for the post and lie in no batch. */
export async function countForPost(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from delivery where channel = 'post-batch' and state = 'waiting' and batch_id is null`,
  );
  return row?.count ?? 0;
}
