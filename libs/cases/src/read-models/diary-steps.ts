import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { isStep } from '../domain/is-step.js';

/** One step of a matter: what was done, when, by whom. */
export interface DiaryStep {
  readonly at: Temporal.Instant;
  /** An act of the audit trail, or a fact that moves a clock. */
  readonly kind: 'act' | 'clock';
  readonly what: string;
  /** The day a clock fact counts from; null for an act. */
  readonly on: Temporal.PlainDate | null;
  /** Name of the member of staff; null for the person and for background work. */
  readonly who: string | null;
  readonly actorKind: 'citizen' | 'staff' | 'client' | 'system';
}

/** The steps of a case, oldest first. One statement. */
export async function readDiarySteps(tx: Tx, caseId: string): Promise<DiaryStep[]> {
  const rows = await tx.query<{
    at: string;
    kind: DiaryStep['kind'];
    what: string;
    on_day: string | null;
    who: string | null;
    actor_kind: DiaryStep['actorKind'];
  }>(
    `select a.at, 'act' as kind, a.action as what, null::date as on_day, s.name as who, a.actor_kind, a.id as place
     from audit_event a left join staff s on a.actor_kind = 'staff' and s.id::text = a.actor where a.case_id = $1
     union all
     select min(e.recorded_at), 'clock', e.type, e.on_day, s.name,
       case e.recorded_by when 'citizen' then 'citizen' when 'system' then 'system' else 'staff' end, 0
     from clock_event e join claim k on k.id = e.claim_id left join staff s on s.id::text = e.recorded_by
     where k.case_id = $1 and e.type <> 'received' group by e.type, e.on_day, s.name, e.recorded_by
     order by 1, place`,
    [caseId],
  );
  return rows
    .filter((row) => row.kind === 'clock' || isStep(row.what))
    .map((row) => ({
      at: Temporal.Instant.from(row.at),
      kind: row.kind,
      what: row.what,
      on: row.on_day === null ? null : Temporal.PlainDate.from(row.on_day),
      who: row.who,
      actorKind: row.actor_kind,
    }));
}
