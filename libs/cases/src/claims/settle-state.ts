import type { Tx } from '#platform';

/** A case whose last open claim ended is decided when anything was decided in it. */
export async function settleState(tx: Tx, caseId: string): Promise<void> {
  await tx.query(
    `update case_file set state = case
       when exists (select 1 from claim where case_id = $1 and outcome is null) then state
       when exists (select 1 from claim where case_id = $1 and outcome in
         ('granted', 'partly-granted', 'refused', 'not-held', 'withdrawn')) then 'decided'
       else 'transferred' end
     where id = $1 and state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`,
    [caseId],
  );
}
