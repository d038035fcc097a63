import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { Place } from '../domain/page-place.js';
import { daysOfRegister } from './days-of-register.js';
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
  /** A breach in it is open: it is not erased before that is closed (GDPR Art. 33(5)). */
  readonly breachOpen: boolean;
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

/**
 * Cases that are over, not held and whose time has come, those first that ended first. A case with an open breach stands
 * among them only where it is to be erased whole, and says so.
 */
export async function dueCases(
  tx: Tx,
  { authorityId, kind, plan, today, after, limit }: Asked,
): Promise<DueCase[]> {
  const kept = daysOfRegister(plan, kind, 'c.register_id', 8);
  const shortest = Math.min(plan.authority[kind], ...[...plan.registers.values()].map((days) => days[kind]));
  const rows = await tx.query<Row>(
    `select c.id as "caseId", c.request_id as "requestId", c.authority_id as "authorityId", c.case_number as "caseNumber",
       c.register_id as "registerId", e.ended_on as "endedOn", $2 = 'case' and breach_is_open(c.id) as "breachOpen"
     from to_erase e join case_file c on c.id = e.case_id
     where e.authority_id = $1 and e.class = $2 and e.ended_on <= $3
       and e.ended_on + ${kept.sql} <= $4
       and ($5::date is null or (e.ended_on, e.case_id) > ($5::date, $6::uuid))
       and not exists (select 1 from legal_hold h where h.case_id = c.id and h.lifted_at is null)
       and not exists (select 1 from review r where r.case_id = c.id and r.closed_at is null)
       and not exists (select 1 from task t where t.case_id = c.id and t.state in ('open', 'running', 'to-confirm', 'manual'))
     order by e.ended_on, e.case_id limit $7`,
    [
      authorityId,
      kind,
      today.subtract({ days: shortest }).toString(),
      today.toString(),
      after?.day.toString() ?? null,
      after?.id ?? null,
      limit,
      ...kept.values,
    ],
  );
  return rows.map((row) => {
    const days = daysFor(plan, row.registerId)[kind];
    const endedOn = Temporal.PlainDate.from(row.endedOn);
    return { ...row, endedOn, days, untilOn: endedOn.add({ days }) };
  });
}
