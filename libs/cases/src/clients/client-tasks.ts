import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** A task of a case: what is to be done where, by when, how it stands. Neither who does it nor what was found. */
export interface ClientTask {
  readonly id: string;
  readonly claimIds: readonly string[];
  readonly kind: string;
  readonly registerId: string | null;
  readonly systemId: string | null;
  readonly way: string;
  readonly dueOn: Temporal.PlainDate;
  readonly state: string;
  readonly outcome: string | null;
  readonly madeAt: Temporal.Instant;
  readonly signedAt: Temporal.Instant | null;
}

interface Row extends Omit<ClientTask, 'dueOn' | 'madeAt' | 'signedAt'> {
  readonly due_on: string;
  readonly made_at: string;
  readonly signed_at: string | null;
}

/** The tasks of a case, in the order they fall due. */
export async function readClientTasks(tx: Tx, caseId: string): Promise<ClientTask[]> {
  const rows = await tx.query<Row>(
    `select id, claim_ids as "claimIds", kind, register_id as "registerId", system_id as "systemId", way, due_on, state,
       outcome, made_at, signed_at
     from task where case_id = $1 order by due_on, made_at, id`,
    [caseId],
  );
  return rows.map(({ due_on, made_at, signed_at, ...task }) => ({
    ...task,
    dueOn: Temporal.PlainDate.from(due_on),
    madeAt: Temporal.Instant.from(made_at),
    signedAt: signed_at === null ? null : Temporal.Instant.from(signed_at),
  }));
}
