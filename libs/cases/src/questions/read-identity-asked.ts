import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { IdentityAsked } from '../domain/identity-ground.js';

/** The last time that the person was asked who they are, and what came of it; null when nobody asked. One statement. */
export async function readIdentityAsked(
  tx: Tx,
  sealer: Sealer,
  caseId: string,
): Promise<IdentityAsked | null> {
  const [row] = await tx.query<{
    content: string;
    asked_on: string;
    reply_hoped_on: string;
    undone_because: string | null;
    is_answered: boolean;
  }>(
    `select q.content, q.asked_on, q.reply_hoped_on, q.undone_because,
       exists (select 1 from question_answer a where a.question_id = q.id) as is_answered
     from question q where q.case_id = $1 and q.kind = 'identity' order by q.asked_at desc, q.id limit 1`,
    [caseId],
  );
  if (!row) return null;
  return {
    asks: (JSON.parse(sealer.open(row.content)) as { asks: string }).asks,
    askedOn: Temporal.PlainDate.from(row.asked_on),
    replyBy: Temporal.PlainDate.from(row.reply_hoped_on),
    state: stateOf(row.undone_because, row.is_answered),
  };
}

function stateOf(undoneBecause: string | null, isAnswered: boolean): IdentityAsked['state'] {
  if (undoneBecause !== null) return undoneBecause === 'no-answer' ? 'no-answer' : 'taken-back';
  return isAnswered ? 'answered' : 'open';
}
