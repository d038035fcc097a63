import { type NewTask, type TaskContent, taskDue, type TaskKind, type TaskWay } from '#collection';
import { ClockPort, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readWorkLimits } from '../settings/work-limits.js';
import { askedRights, firstDue, type TaskGround } from './task-ground.js';

/** What is known of a task before it is made. */
export interface TaskPlan {
  readonly caseId: string;
  readonly authorityId: string;
  readonly kind: TaskKind;
  readonly claimIds: readonly string[];
  readonly registerId: string | null;
  readonly systemId: string | null;
  /** The name of a system that the catalogue does not know. */
  readonly systemName?: string;
  readonly way: TaskWay;
  readonly unit: string | null;
  readonly assigneeId?: string | null;
  readonly keeperName: string | null;
  readonly keeperAddress: string | null;
  readonly data: readonly string[];
  readonly reasons: readonly string[];
  readonly words: string;
  readonly leftOut: TaskContent['leftOut'];
}

/** Makes a task of any kind out of a plan: what to tell whoever does it, and by when. */
@Injectable()
export class NewTaskOf {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
  ) {}

  async run(tx: Tx, ground: TaskGround, plan: TaskPlan): Promise<NewTask> {
    const days = await readWorkLimits(tx, plan.authorityId, this.settings);
    const claimDue = firstDue(ground, plan.claimIds);
    const words = plan.words.trim();
    return {
      caseId: plan.caseId,
      authorityId: plan.authorityId,
      claimIds: plan.claimIds,
      kind: plan.kind,
      registerId: plan.registerId,
      systemId: plan.systemId,
      way: plan.way,
      unit: plan.way === 'letter' ? null : plan.unit,
      assigneeId: plan.way === 'letter' ? null : (plan.assigneeId ?? null),
      keeper:
        plan.way === 'letter' ? { name: plan.keeperName ?? '', address: plan.keeperAddress ?? '' } : null,
      dueOn: taskDue(this.clock.today(), claimDue, days, this.catalogue.calendar),
      content: {
        brief: {
          person: ground.person,
          asked: askedRights(ground, plan.claimIds),
          data: plan.data,
          reasons: plan.reasons,
          ...(plan.systemName ? { systemName: plan.systemName } : {}),
          ...(words ? { words } : {}),
        },
        answer: null,
        reopened: [],
        leftOut: plan.leftOut,
      },
    };
  }
}
