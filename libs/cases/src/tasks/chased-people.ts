import type { ChaserStep, TaskWay } from '#collection';
import { readLead, readStandIn } from '#identity';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';

/** What a chaser must know of a task. */
export interface ChasedTask {
  readonly case_id: string;
  /** Of a protected person: only those named in the case may hear of it. */
  readonly protected: boolean;
  readonly authority_id: string;
  readonly way: TaskWay;
  readonly unit: string | null;
  readonly assignee_id: string | null;
  readonly handler_id: string | null;
}

/**
 * Who is to hear of a task: whoever it was given to, else the experts and handlers of its unit; then the lead of the
 * unit; then the data-protection officers. A task of a keeper, and one whose people or lead are not known, is chased at the
 * handler of the case; one of a source at the unit that confirms it. For somebody who is away, whoever stands in hears of
 * it. Of a protected person, those of them hear of it who are named in the case: when none is, the handler.
 */
export async function chasedPeople(
  tx: Tx,
  task: ChasedTask,
  step: ChaserStep,
  today: Temporal.PlainDate,
): Promise<string[]> {
  if (step === 'dpo') return dposOf(tx, task.authority_id);
  const people = await peopleOf(tx, task, step, today);
  const present = [];
  for (const id of people) present.push((await readStandIn(tx, id, today))?.id ?? id);
  return task.protected ? namedOf(tx, task, [...new Set(present)]) : [...new Set(present)];
}

async function namedOf(
  tx: Tx,
  { case_id: caseId, handler_id: handlerId }: ChasedTask,
  people: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select p as id from unnest($2::uuid[]) p where hears_of($1, p) order by p',
    [caseId, people],
  );
  if (rows.length > 0) return rows.map(({ id }) => id);
  return handlerId ? [handlerId] : [];
}

async function peopleOf(
  tx: Tx,
  task: ChasedTask,
  step: ChaserStep,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const handler = task.handler_id ? [task.handler_id] : [];
  if (task.way === 'letter' || task.unit === null) return handler;
  if (step === 'lead') {
    const lead = await readLead(tx, task.authority_id, task.unit, today);
    return lead ? [lead.id] : handler;
  }
  if (task.assignee_id) return [task.assignee_id];
  const rows = await tx.query<{ id: string }>(
    `select id from staff where active and authority_id = $1 and unit = $2 and roles && '{expert,handler}' order by id`,
    [task.authority_id, task.unit],
  );
  return rows.length > 0 ? rows.map(({ id }) => id) : handler;
}

async function dposOf(tx: Tx, authorityId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from staff where active and authority_id = $1 and 'dpo' = any (roles) order by id`,
    [authorityId],
  );
  return rows.map(({ id }) => id);
}
