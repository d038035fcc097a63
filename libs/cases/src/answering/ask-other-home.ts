import { readTasksOfCase, type TaskRecord } from '#collection';
import type { Language, StaffActor, Text } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { authorityName, findAuthority } from '#registers';
import type { PlanHome } from '#routing';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { GiveTask } from '../tasks/give-task.js';
import { NewTaskOf, type TaskPlan } from '../tasks/new-task-of.js';
import { isOtherHome, OTHER_HOME, OTHER_HOME_UNKNOWN } from '../tasks/other-home.js';
import { readTaskGround } from '../tasks/task-ground.js';

/** A rectification of an activation plan that is ready to be carried out. */
export interface RectifiedPlan {
  readonly claimId: string;
  /** What is rectified, in the handler's words. */
  readonly given: string;
  readonly homes: readonly PlanHome[];
}

/**
 * Tells the other home of an activation plan that it is rectified, by a letter that asks to do the same: the plan stands
 * in the registers of employment services and of social welfare, each with its own controller (189/2001 § 12). Whether
 * that authority works here or not makes no difference: it decides of its own register. Where the catalogue does not
 * know it, whoever handles the case finds it out.
 */
@Injectable()
export class AskOtherHome {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(NewTaskOf) private readonly newTaskOf: NewTaskOf,
    @Inject(GiveTask) private readonly giveTask: GiveTask,
  ) {}

  /** Asks each once, however often the decision becomes ready. */
  async run(tx: Tx, actor: StaffActor, record: CaseRecord, plan: RectifiedPlan): Promise<void> {
    const { unit } = await readStaffName(tx, record.handler_id ?? actor.staffId);
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const ground = await readTaskGround(tx, context, record);
    const made = await readTasksOfCase(tx, this.sealer, record.id);
    for (const one of this.#plans(record, plan, unit).filter((each) => !isThere(made, each))) {
      const task = await this.newTaskOf.run(tx, ground, one);
      await this.giveTask.run(tx, actor, { record, ground, task });
    }
  }

  #plans(record: CaseRecord, { claimId, given, homes }: RectifiedPlan, unit: string): TaskPlan[] {
    const language: Language = record.language === 'sv' ? 'sv' : 'fi';
    const head = {
      caseId: record.id,
      authorityId: record.authority_id,
      kind: 'rectification' as const,
      claimIds: [claimId],
      // Their register, not ours: the catalogue has no entry of it.
      registerId: null,
      systemId: null,
      systemName: PLAN_ELSEWHERE[language],
      data: ['activation-plan'],
      words: given,
      leftOut: null,
    };
    const here = { way: 'unit', unit, keeperName: null, keeperAddress: null } as const;
    if (homes.length === 0) return [{ ...head, ...here, reasons: [OTHER_HOME_UNKNOWN] }];
    return homes.flatMap(({ authority: id }) => {
      const authority = findAuthority(this.catalogue, id);
      if (!authority) return [];
      const keeperName = authorityName(authority, this.clock.today())[language];
      const keeperAddress = authority.contact?.post[language] ?? '';
      const there = { way: 'letter', unit: null, keeperName, keeperAddress } as const;
      return [{ ...head, ...there, reasons: [OTHER_HOME] }];
    });
  }
}

const PLAN_ELSEWHERE: Pick<Text, 'fi' | 'sv'> = {
  fi: 'Aktivointisuunnitelman toinen rekisteri',
  sv: 'Aktiveringsplanens andra register',
};

function isThere(made: readonly TaskRecord[], plan: TaskPlan): boolean {
  return made.some(
    (task) =>
      task.state !== 'cancelled' &&
      task.claimIds.some((id) => plan.claimIds.includes(id)) &&
      (isOtherHome(task)
        ? task.keeper?.name === plan.keeperName
        : task.content.brief.reasons.includes(OTHER_HOME_UNKNOWN) &&
          plan.reasons.includes(OTHER_HOME_UNKNOWN)),
  );
}
