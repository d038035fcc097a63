import { newId } from '#kernel';
import type { Tx } from '#platform';

/**
 * Lets an open claim go on as a claim of another case. A clock is a pure function of its events, so all of them go over,
 * with the day they are true for, when and by whom they were entered, and the question they belong to: the receipt stays,
 * what was asked and answered counts on, a longer period that was chosen stays chosen. The due day is the same as before.
 *
 * @example access received 2026-03-05, identity asked 9.3. and confirmed 20.3.: due 2026-04-16 before and after
 * @returns the id of the claim in the case that goes on
 */
export async function moveClaim(
  tx: Tx,
  claimId: string,
  to: { readonly caseId: string; readonly dataIds: readonly string[] },
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into claim (id, case_id, "right", regime, scope, data_ids, origin, nominal, due, paused)
     select $1, $2, "right", regime, scope, $3, 'joined', nominal, due, paused from claim where id = $4`,
    [id, to.caseId, [...to.dataIds], claimId],
  );
  const events = await tx.query<{ id: string }>(
    'select id from clock_event where claim_id = $1 order by recorded_at, id',
    [claimId],
  );
  const was = events.map((event) => event.id);
  await tx.query(
    `with again as (select * from unnest($2::uuid[], $3::uuid[]) each (was, id))
     insert into clock_event (id, claim_id, type, on_day, undoes, question_id, recorded_at, recorded_by)
     select again.id, $1, e.type, e.on_day, undone.id, e.question_id, e.recorded_at, e.recorded_by
     from clock_event e join again on again.was = e.id left join again undone on undone.was = e.undoes`,
    [id, was, was.map(() => newId())],
  );
  return id;
}
