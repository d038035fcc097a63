import { readTasks } from '#collection';
import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { FIRST_ID, type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import type { ReadContext } from '../read-models/read-context.js';
import { taskLine, type TaskLine } from './task-line.js';

/** A task that waits for the actor. */
export interface MyTask extends TaskLine {
  /** Null for an expert, who does not see the case. */
  readonly caseNumber: string | null;
}

/** Written out so that the partial indexes over open tasks are used. */
const WAITS = `t.state in ('open', 'running', 'to-confirm', 'manual')`;
const ME = `(select s.unit from staff s where s.id = $3)`;

/**
 * The parts of somebody's tasks, each with an index of its own: `$3` the actor, `$4` the actor and the absent people
 * whose work the actor does, `$5` the authority. Given to one of them; of the actor's unit and given to nobody; of a
 * unit that the actor leads today and so late that its lead was told; and what no unit does in a case of theirs, as
 * what a keeper is asked. A connector that is at work waits for nobody.
 */
const PARTS = [
  `t.assignee_id = any ($4::uuid[])`,
  `t.authority_id = $5 and t.unit = ${ME} and t.assignee_id is null`,
  `t.authority_id = $5 and t.unit in (select u.name from unit u where u.authority_id = $5
     and lead_of(u.authority_id, u.name, today()) = $3) and exists (select 1 from task_event e
     where e.task_id = t.id and e.kind = 'escalated' and e.due_on = t.due_on)`,
  `t.unit is null and t.assignee_id is null and t.case_id in (select c.id from case_file c where c.handler_id = any ($4::uuid[]))`,
].map((where) => `${WAITS} and t.state <> 'running' and ${where}`);

/** One page of the tasks that wait for the actor, the first to fall due first. Two statements. */
export async function readMyTasks(
  tx: Tx,
  context: ReadContext,
  actor: StaffActor,
  { after, doing }: { readonly after: Place | null; readonly doing: readonly string[] },
): Promise<Page<MyTask>> {
  const pages = PARTS.map(
    (where) => `(select t.id, t.due_on, t.case_id from task t where ${where}
      and (t.due_on, t.id) > ($1::date, $2::uuid) order by t.due_on, t.id limit ${PAGE_ROWS + 1})`,
  );
  const fetched = await tx.query<{ id: string; due_on: string; case_number: string | null }>(
    `select mine.id, mine.due_on, c.case_number from (${pages.join(' union ')}) as mine
       left join case_file c on c.id = mine.case_id
     order by mine.due_on, mine.id limit ${PAGE_ROWS + 1}`,
    [after?.day.toString() ?? '-infinity', after?.id ?? FIRST_ID, actor.staffId, doing, actor.authorityId],
  );
  const { rows, next } = pageOf(fetched, ({ id, due_on }) => ({ day: Temporal.PlainDate.from(due_on), id }));
  const numbers = new Map(rows.map(({ id, case_number }) => [id, case_number]));
  const tasks = await readTasks(tx, context.sealer, [...numbers.keys()]);
  const shown = tasks.map((task) => ({
    ...taskLine(task, context.catalogue),
    caseNumber: numbers.get(task.id) ?? null,
  }));
  return { rows: shown, next };
}

/** How many tasks wait for the actor, at most `most`. One statement. */
export async function countMyTasks(
  tx: Tx,
  actor: StaffActor,
  doing: readonly string[],
  most: number,
): Promise<number> {
  const ids = PARTS.map((where) => {
    const shifted = where.replaceAll(/\$([345])/g, (_, place) => `$${Number(place) - 2}`);
    return `(select t.id from task t where ${shifted} limit ${most})`;
  });
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from (select id from (${ids.join(' union ')}) as mine limit ${most}) as counted`,
    [actor.staffId, doing, actor.authorityId],
  );
  return row?.count ?? 0;
}
