import { breachClock } from '#deadlines';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import type { ClockPort, Outbox, Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { BreachKind } from './breach.js';
import { breachNews } from './breach-mail.js';
import { TELL_OF_BREACH } from './breach.jobs.js';

/** What somebody reports. */
export interface NewBreach {
  readonly kind: string;
  readonly what: string;
  /** When the authority became aware of it; null when day and time could not be read. */
  readonly awareAt: Temporal.Instant | null;
}

export type NewBreachRefusalCode =
  | 'breach.missing-kind'
  | 'breach.missing-what'
  | 'breach.missing-moment'
  | 'breach.in-future'
  | 'breach.before-letter';

interface Checked<Kind> {
  readonly kind: Kind;
  readonly what: string;
  readonly awareAt: Temporal.Instant;
}

/** Is everything said, and is the moment neither in the future nor before the letter, where there is one? */
export function checkNewBreach<Kind extends BreachKind>(
  { kind: written, what, awareAt }: NewBreach,
  facts: {
    readonly kinds: readonly Kind[];
    readonly now: Temporal.Instant;
    readonly issuedAt: Temporal.Instant | null;
  },
): Result<Checked<Kind>, NewBreachRefusalCode> {
  const { compare } = Temporal.Instant;
  const kind = facts.kinds.find((one) => one === written);
  if (!kind) return no('breach.missing-kind', { field: 'kind' });
  if (what.trim() === '') return no('breach.missing-what', { field: 'what' });
  if (!awareAt) return no('breach.missing-moment', { field: 'day' });
  if (compare(awareAt, facts.now) > 0) return no('breach.in-future', { field: 'day' });
  if (facts.issuedAt && compare(awareAt.add({ minutes: 1 }), facts.issuedAt) < 0)
    return no('breach.before-letter', { field: 'day' });
  return ok({ kind, what: what.trim(), awareAt });
}

/**
 * Writes a breach down with its words sealed, and plans that the officers hear of it, now and when its 72 hours end.
 *
 * @returns its id
 */
export async function writeBreach(
  tx: Tx,
  { clock, sealer, outbox }: { clock: ClockPort; sealer: Sealer; outbox: Outbox },
  actor: StaffActor,
  breach: Checked<BreachKind> & { readonly caseId: string | null; readonly letterId: string | null },
): Promise<string> {
  const breachId = newId();
  const { notifyBy } = breachClock(breach.awareAt);
  const now = clock.now();
  await tx.query(
    `insert into breach (id, authority_id, case_id, letter_id, kind, what, aware_at, notify_by_at, reported_at, reported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[breachId, actor.authorityId, breach.caseId, breach.letterId, breach.kind, sealer.seal(breach.what)],
      ...[breach.awareAt.toString(), notifyBy.toString(), now.toString(), actor.staffId],
    ],
  );
  for (const { news, at } of breachNews(notifyBy, now))
    await outbox.add(
      tx,
      TELL_OF_BREACH,
      { breachId, news },
      { runAt: at, key: `breach/${breachId}/${news}` },
    );
  return breachId;
}
