import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { Place } from '../domain/page-place.js';
import { daysFor, type RetentionClass, type RetentionPlan } from './retention-plan.js';

/** A case of which a class is to be erased. */
export interface DueCase {
  readonly caseId: string;
  readonly requestId: string;
  readonly authorityId: string;
  readonly caseNumber: string;
  readonly registerId: string | null;
  readonly endedOn: Temporal.PlainDate;
  /** The first day on which it may go. */
  readonly untilOn: Temporal.PlainDate;
  readonly days: number;
}

interface Asked {
  readonly authorityId: string;
  readonly kind: RetentionClass;
  readonly plan: RetentionPlan;
  readonly today: Temporal.PlainDate;
  readonly after: Place | null;
  readonly limit: number;
}

type Row = Omit<DueCase, 'endedOn' | 'untilOn' | 'days'> & { endedOn: string };

/** Cases that are over, not held and whose time has come, those first that ended first. */
export async function dueCases(
  tx: Tx,
  { authorityId, kind, plan, today, after, limit }: Asked,
): Promise<DueCase[]> {
  const own = [...plan.registers];
  const rows = await tx.query<Row>(
    `select c.id as "caseId", c.request_id as "requestId", c.authority_id as "authorityId", c.case_number as "caseNumber",
       c.register_id as "registerId", e.on_day as "endedOn"
     from case_file c cross join lateral (select ended_on(c.id) as on_day) e
     where c.authority_id = $1 and c.state in ('decided', 'transferred', 'withdrawn', 'joined', 'closed')
       and not exists (select 1 from erasure x where x.case_id = c.id and x.class = $2)
       and not exists (select 1 from legal_hold h where h.case_id = c.id and h.lifted_at is null)
       and not exists (select 1 from review r where r.case_id = c.id and r.closed_at is null)
       and ($2 <> 'case' or not has_breach(c.id))
       and e.on_day + coalesce((select o.days from unnest($3::text[], $4::int[]) o (register, days) where o.register = c.register_id), $5) <= $6
       and ($7::date is null or (e.on_day, c.id) > ($7::date, $8::uuid))
       and not exists (select 1 from task t where t.case_id = c.id and t.state in ('open', 'running', 'to-confirm', 'manual'))
     order by e.on_day, c.id limit $9`,
    [
      authorityId,
      kind,
      own.map(([register]) => register),
      own.map(([, days]) => days[kind]),
      plan.authority[kind],
      today.toString(),
      after?.day.toString() ?? null,
      after?.id ?? null,
      limit,
    ],
  );
  return rows.map((row) => {
    const days = daysFor(plan, row.registerId)[kind];
    const endedOn = Temporal.PlainDate.from(row.endedOn);
    return { ...row, endedOn, days, untilOn: endedOn.add({ days }) };
  });
}
