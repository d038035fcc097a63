import type { Tx } from '#platform';

/** A question without an answer that still holds. SQL over `q` (question). */
export const IS_OPEN = `q.undone_at is null and not exists (select 1 from question_answer a where a.question_id = q.id)`;

/** The case no longer waits for the person once no question is open: back to its handler, or to the registry office. */
export async function settleCase(tx: Tx, caseId: string): Promise<void> {
  await tx.query(
    `update case_file set state = case when handler_id is null then 'received' else 'in-handling' end
     where id = $1 and state = 'awaiting-person'
       and not exists (select 1 from question q where q.case_id = $1 and ${IS_OPEN})`,
    [caseId],
  );
}
