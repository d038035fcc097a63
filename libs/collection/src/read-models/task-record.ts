import { isId } from '#kernel';
import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { Keeper, TaskContent, TaskKind, TaskOutcome, TaskState, TaskWay } from '../domain/task.js';

/** A task with its words opened: what the use cases start from. */
export interface TaskRecord {
  readonly id: string;
  readonly caseId: string;
  readonly authorityId: string;
  /** Of a protected person, as far as the actor sees the case. */
  readonly protected: boolean;
  readonly claimIds: readonly string[];
  readonly kind: TaskKind;
  readonly registerId: string | null;
  readonly systemId: string | null;
  readonly way: TaskWay;
  readonly unit: string | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly keeper: Keeper | null;
  readonly dueOn: Temporal.PlainDate;
  readonly state: TaskState;
  readonly outcome: TaskOutcome | null;
  readonly content: TaskContent;
  readonly signed: { readonly by: string; readonly at: Temporal.Instant } | null;
  readonly letterId: string | null;
  readonly version: number;
  readonly files: number;
}

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly authority_id: string;
  readonly protected: boolean | null;
  readonly claim_ids: string[];
  readonly kind: TaskKind;
  readonly register_id: string | null;
  readonly system_id: string | null;
  readonly way: TaskWay;
  readonly unit: string | null;
  readonly assignee_id: string | null;
  readonly assignee: string | null;
  readonly keeper: string | null;
  readonly due_on: string;
  readonly state: TaskState;
  readonly outcome: TaskOutcome | null;
  readonly content: string;
  readonly signer: string | null;
  readonly signed_at: string | null;
  readonly letter_id: string | null;
  readonly version: number;
  readonly files: number;
}

const SELECT = `select t.id, t.case_id, t.authority_id, c.protected, t.claim_ids, t.kind, t.register_id, t.system_id, t.way, t.unit,
  t.assignee_id, a.name as assignee, t.keeper, t.due_on, t.state, t.outcome, t.content, s.name as signer, t.signed_at,
  t.letter_id, t.version, (select count(*)::int from stored_file f where f.task_id = t.id and f.replaced_by is null) as files
  from task t left join case_file c on c.id = t.case_id left join staff a on a.id = t.assignee_id left join staff s on s.id = t.signed_by`;

/** The task with this id that the actor may see; undefined for any other id, also a malformed one. */
export async function readTask(tx: Tx, sealer: Sealer, taskId: string): Promise<TaskRecord | undefined> {
  if (!isId(taskId)) return undefined;
  const [row] = await tx.query<Row>(`${SELECT} where t.id = $1`, [taskId]);
  return row && taskOf(row, sealer);
}

/** Every task of a case, those left out too, in the order they fall due. */
export async function readTasksOfCase(tx: Tx, sealer: Sealer, caseId: string): Promise<TaskRecord[]> {
  const rows = await tx.query<Row>(`${SELECT} where t.case_id = $1 order by t.due_on, t.made_at, t.id`, [
    caseId,
  ]);
  return rows.map((row) => taskOf(row, sealer));
}

/** The tasks with these ids that the actor may see, in the order they fall due. */
export async function readTasks(tx: Tx, sealer: Sealer, ids: readonly string[]): Promise<TaskRecord[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<Row>(`${SELECT} where t.id = any ($1::uuid[]) order by t.due_on, t.id`, [ids]);
  return rows.map((row) => taskOf(row, sealer));
}

function taskOf(row: Row, sealer: Sealer): TaskRecord {
  return {
    id: row.id,
    caseId: row.case_id,
    authorityId: row.authority_id,
    protected: row.protected ?? false,
    claimIds: row.claim_ids,
    kind: row.kind,
    registerId: row.register_id,
    systemId: row.system_id,
    way: row.way,
    unit: row.unit,
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee ?? '' } : null,
    keeper: row.keeper ? (JSON.parse(sealer.open(row.keeper)) as Keeper) : null,
    dueOn: Temporal.PlainDate.from(row.due_on),
    state: row.state,
    outcome: row.outcome,
    content: JSON.parse(sealer.open(row.content)) as TaskContent,
    signed: row.signed_at ? { by: row.signer ?? '', at: Temporal.Instant.from(row.signed_at) } : null,
    letterId: row.letter_id,
    version: row.version,
    files: row.files,
  };
}
