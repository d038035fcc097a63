import { TASK_WAYS } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { isColleague } from '../tasks/colleagues.js';
import { GiveTask } from '../tasks/give-task.js';
import { mayMakeTasks } from '../tasks/may-make-tasks.js';
import { NewTaskOf } from '../tasks/new-task-of.js';
import { readTaskGround } from '../tasks/task-ground.js';

/** A search in a place that the catalogue does not know. */
export interface AddTaskInput {
  readonly systemName: string;
  readonly way: string;
  readonly unit: string;
  /** One person, who may be of another unit; empty: whoever of the unit. */
  readonly assigneeId: string;
  readonly keeperName: string;
  readonly keeperAddress: string;
  readonly words: string;
}

export type AddTaskRefusalCode =
  | 'case.not-found'
  | 'tasks.not-now'
  | 'tasks.missing-system'
  | 'tasks.missing-way'
  | 'tasks.missing-unit'
  | 'tasks.missing-keeper'
  | 'tasks.missing-address'
  | 'task.unknown-person';

/** Adds one search by hand: a place the catalogue does not name, searched by a unit or by a keeper by letter. */
@Injectable()
export class AddTask {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(NewTaskOf) private readonly newTaskOf: NewTaskOf,
    @Inject(GiveTask) private readonly giveTask: GiveTask,
  ) {}

  /** @returns the id of the task */
  async run(
    actor: StaffActor,
    caseId: string,
    input: AddTaskInput,
  ): Promise<Result<string, AddTaskRefusalCode>> {
    const said = trimmed(input);
    const missing = missingIn(said);
    if (missing) return no(missing.code, { field: missing.field });
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const ground = await readTaskGround(tx, context, record);
      if (!mayMakeTasks(record) || ground.claims.length === 0) return no('tasks.not-now');
      if (said.assigneeId && !(await isColleague(tx, actor, said.assigneeId)))
        return no('task.unknown-person', { field: 'assigneeId' });
      const task = await this.newTaskOf.run(tx, ground, {
        ...said,
        assigneeId: said.assigneeId || null,
        caseId,
        authorityId: actor.authorityId,
        kind: 'search',
        claimIds: ground.claims.map(({ id }) => id),
        registerId: record.register_id,
        systemId: null,
        way: said.way === 'letter' ? 'letter' : 'unit',
        data: [],
        reasons: ['by-hand'],
        leftOut: null,
      });
      return ok(await this.giveTask.run(tx, actor, { record, ground, task }));
    });
  }
}

function trimmed(input: AddTaskInput): AddTaskInput {
  const entries = Object.entries(input).map(([field, text]) => [field, text.trim()]);
  return Object.fromEntries(entries) as unknown as AddTaskInput;
}

function missingIn(said: AddTaskInput): { code: AddTaskRefusalCode; field: keyof AddTaskInput } | undefined {
  if (said.systemName === '') return { code: 'tasks.missing-system', field: 'systemName' };
  if (said.way === 'connector' || !TASK_WAYS.some((way) => way === said.way))
    return { code: 'tasks.missing-way', field: 'way' };
  if (said.way === 'unit' && said.unit === '') return { code: 'tasks.missing-unit', field: 'unit' };
  if (said.way === 'letter' && said.keeperName === '')
    return { code: 'tasks.missing-keeper', field: 'keeperName' };
  if (said.way === 'letter' && said.keeperAddress === '')
    return { code: 'tasks.missing-address', field: 'keeperAddress' };
  return undefined;
}
