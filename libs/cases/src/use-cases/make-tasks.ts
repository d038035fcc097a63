import { LEAVE_OUT_REASONS, type LeaveOutReason } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import { type CaseRecord, readCaseRecord } from '../read-models/case-record.js';
import { isColleague } from '../tasks/colleagues.js';
import { GiveTask } from '../tasks/give-task.js';
import { mayMakeTasks } from '../tasks/may-make-tasks.js';
import { NewTaskOf } from '../tasks/new-task-of.js';
import { readSearchGround, type SearchGround, type SearchProposal } from '../tasks/search-proposal.js';

/** What the handler chose for one system. */
export interface SystemChoice {
  readonly systemId: string;
  readonly search: boolean;
  /** Why not, when it is not searched. */
  readonly reason: string;
  readonly words: string;
  /** One person of the unit; empty or left out: whoever of it. */
  readonly assigneeId?: string;
}

export interface MakeTasksInput {
  readonly systems: readonly SystemChoice[];
  /** For whoever searches. */
  readonly words: string;
}

export type MakeTasksRefusalCode =
  | 'case.not-found'
  | 'tasks.not-now'
  | 'tasks.nothing-chosen'
  | 'tasks.missing-reason'
  | 'tasks.missing-words'
  | 'task.unknown-person';

/**
 * Makes the searches of a case in one press: one task per system, those left out too, each with the reason. Pressing
 * twice makes them once: a system has one search in a case.
 */
@Injectable()
export class MakeTasks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(NewTaskOf) private readonly newTaskOf: NewTaskOf,
    @Inject(GiveTask) private readonly giveTask: GiveTask,
  ) {}

  /** @returns how many searches were made */
  async run(
    actor: StaffActor,
    caseId: string,
    input: MakeTasksInput,
  ): Promise<Result<number, MakeTasksRefusalCode>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!mayMakeTasks(record)) return no('tasks.not-now');
      await tx.query('select 1 from case_file where id = $1 for update', [caseId]);
      const { unit } = await readStaffName(tx, record.handler_id ?? actor.staffId);
      const ground = await readSearchGround(tx, context, record, unit);
      const chosen = ground.proposals.map((proposal) => ({ proposal, choice: choiceOf(proposal, input) }));
      for (const { proposal, choice } of chosen) {
        const field = `reason-${proposal.system.id}`;
        if (!choice.search && !isReason(choice.reason)) return no('tasks.missing-reason', { field });
        if (!choice.search && choice.reason === 'other' && choice.words.trim() === '')
          return no('tasks.missing-words', { field: `words-${proposal.system.id}` });
        if (choice.search && choice.assigneeId && !(await isColleague(tx, actor, choice.assigneeId)))
          return no('task.unknown-person', { field: `person-${proposal.system.id}` });
      }
      if (chosen.length > 0 && !chosen.some(({ choice }) => choice.search)) return no('tasks.nothing-chosen');
      for (const one of chosen) await this.#make(tx, actor, record, ground, { ...one, words: input.words });
      return ok(chosen.filter(({ choice }) => choice.search).length);
    });
  }

  async #make(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    ground: SearchGround,
    { proposal, choice, words }: { proposal: SearchProposal; choice: SystemChoice; words: string },
  ): Promise<void> {
    const leftOut = choice.search
      ? null
      : { reason: choice.reason as LeaveOutReason, words: choice.words.trim() };
    const task = await this.newTaskOf.run(tx, ground, {
      caseId: record.id,
      authorityId: actor.authorityId,
      kind: 'search',
      claimIds: proposal.claimIds,
      registerId: ground.register?.id ?? null,
      systemId: proposal.system.id,
      ...proposal.setting,
      assigneeId: leftOut ? null : choice.assigneeId || null,
      data: proposal.data,
      reasons: proposal.reasons,
      words,
      leftOut,
    });
    await this.giveTask.run(tx, actor, { record, ground, task });
  }
}

function choiceOf({ system }: SearchProposal, { systems }: MakeTasksInput): SystemChoice {
  const said = systems.find(({ systemId }) => systemId === system.id);
  return said ?? { systemId: system.id, search: false, reason: '', words: '' };
}

function isReason(reason: string): boolean {
  return LEAVE_OUT_REASONS.some((one) => one === reason);
}
