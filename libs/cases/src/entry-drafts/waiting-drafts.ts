import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { WARNED_DAYS } from './entry-draft.js';

/** How many drafts of the own registry wait to be registered, and how many of them are removed within a week. */
export interface WaitingDrafts {
  readonly count: number;
  readonly expiring: number;
}

/** Counts the drafts; nothing of what they hold is opened. */
export async function readWaitingDrafts(tx: Tx, now: Temporal.Instant): Promise<WaitingDrafts> {
  const [row] = await tx.query<WaitingDrafts>(
    `select count(*)::int as count, (count(*) filter (where expires_at <= $2))::int as expiring
     from entry_draft where expires_at > $1`,
    [now, now.add({ hours: WARNED_DAYS * 24 })].map(String),
  );
  return row ?? { count: 0, expiring: 0 };
}
