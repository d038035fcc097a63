import { defineJob } from '#platform';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { CHASER_STEPS, type ChaserStep } from './domain/chasers.js';

export class ChaseTaskPayload {
  @IsUUID()
  taskId: string;

  @IsIn(CHASER_STEPS)
  step: ChaserStep;

  /** The due day that the chaser was planned for, `2026-12-04`. Another due day today: the chaser is void. */
  @Matches(/^\d{4}-\d\d-\d\d$/)
  due: string;
}

/** A task has come to a day on which somebody must hear of it. */
export const CHASE_TASK = defineJob({
  name: 'cases.chase-task',
  payload: ChaseTaskPayload,
  attempts: 8,
  backoff: { type: 'exponential', delay: 30_000 },
});
