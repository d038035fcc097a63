import { readTasksOfCase } from '#collection';
import type { StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { type DecidedOutcome, givesData, grants, type Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { GiveTask } from '../tasks/give-task.js';
import { NewTaskOf, type TaskPlan } from '../tasks/new-task-of.js';
import { readTaskGround } from '../tasks/task-ground.js';

/** A claim whose decision is being issued. */
export interface IssuedClaim {
  readonly claimId: string;
  readonly right: Right;
  readonly outcome: DecidedOutcome;
}

/**
 * What is to be done once a decision has gone out: that data were given out is noted in the register they came from
 * ("tehdään aina merkintä asiakasrekisteriin"), and what was restricted while an objection was decided is lifted when
 * it is refused, once the person has been told of it by a letter (GDPR Art. 18(3)).
 */
@Injectable()
export class OnIssued {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(NewTaskOf) private readonly newTaskOf: NewTaskOf,
    @Inject(GiveTask) private readonly giveTask: GiveTask,
  ) {}

  /** Called in the transaction that issues the decision, while its claim is still open. */
  async run(tx: Tx, actor: StaffActor, record: CaseRecord, claim: IssuedClaim): Promise<void> {
    const plans = await this.#plans(tx, actor, record, claim);
    if (plans.length === 0) return;
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const ground = await readTaskGround(tx, context, record);
    for (const plan of plans)
      await this.giveTask.run(tx, actor, {
        record,
        ground,
        task: await this.newTaskOf.run(tx, ground, plan),
      });
  }

  async #plans(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    { claimId, right, outcome }: IssuedClaim,
  ): Promise<TaskPlan[]> {
    const head = {
      caseId: record.id,
      authorityId: record.authority_id,
      claimIds: [claimId],
      data: [],
      words: '',
      leftOut: null,
    };
    if (givesData(right) && grants(outcome)) {
      const { unit } = await readStaffName(tx, record.handler_id ?? actor.staffId);
      const here = { way: 'unit', unit, keeperName: null, keeperAddress: null } as const;
      const at = { registerId: record.register_id, systemId: null, reasons: ['given-out'] };
      return record.register_id ? [{ ...head, ...here, ...at, kind: 'note-disclosure' }] : [];
    }
    if (right !== 'objection' || grants(outcome)) return [];
    const made = await readTasksOfCase(tx, this.sealer, record.id);
    return made
      .filter(
        ({ kind, state, claimIds }) =>
          kind === 'restriction' && state !== 'cancelled' && claimIds.includes(claimId),
      )
      .map(({ registerId, systemId, way, unit, keeper }) => ({
        ...head,
        kind: 'lifting' as const,
        ...{ registerId, systemId, way, unit, reasons: ['objection-refused'] },
        keeperName: keeper?.name ?? null,
        keeperAddress: keeper?.address ?? null,
      }));
  }
}
