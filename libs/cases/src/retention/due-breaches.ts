import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { Place } from '../domain/page-place.js';
import { daysOfRegister } from './days-of-register.js';
import type { RetentionPlan } from './retention-plan.js';

/** A closed breach of which the last words are to be erased. */
export interface DueBreach {
  readonly id: string;
  readonly caseId: string | null;
  readonly registerId: string | null;
  readonly closedOn: Temporal.PlainDate;
}

interface Asked {
  readonly authorityId: string;
  readonly plan: RetentionPlan;
  readonly today: Temporal.PlainDate;
  readonly after: Place | null;
  readonly limit: number;
}

/** Closed breaches whose case is not held and whose time has come, those first that were closed first. */
export async function dueBreaches(
  tx: Tx,
  { authorityId, plan, today, after, limit }: Asked,
): Promise<DueBreach[]> {
  const days = daysOfRegister(plan, 'breach', 'c.register_id', 6);
  const rows = await tx.query<Omit<DueBreach, 'closedOn'> & { closedOn: string }>(
    `select b.id, b.case_id as "caseId", c.register_id as "registerId", d.closed_on as "closedOn"
     from breach b cross join lateral (select (b.closed_at at time zone 'Europe/Helsinki')::date as closed_on) d
       left join case_file c on c.id = b.case_id
     where b.authority_id = $1 and b.closed_at is not null and b.erased_at is null
       and d.closed_on + ${days.sql} <= $2
       and ($3::date is null or (d.closed_on, b.id) > ($3::date, $4::uuid))
       and not exists (select 1 from legal_hold h where h.case_id = b.case_id and h.lifted_at is null)
     order by d.closed_on, b.id limit $5`,
    [authorityId, today.toString(), after?.day.toString() ?? null, after?.id ?? null, limit, ...days.values],
  );
  return rows.map((row) => ({ ...row, closedOn: Temporal.PlainDate.from(row.closedOn) }));
}
