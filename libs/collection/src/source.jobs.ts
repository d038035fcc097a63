import { defineJob } from '#platform';
import { IsUUID } from 'class-validator';

export class AskSourcePayload {
  @IsUUID()
  taskId: string;

  /** Which asking of the task. Another one today: this one is void. */
  @IsUUID()
  askId: string;
}

/** Ask the source of a task what the task says; a queue of its own, so that a slow source holds up nothing else. */
export const ASK_SOURCE = defineJob({
  name: 'sources.ask-source',
  payload: AskSourcePayload,
  attempts: 4,
  backoff: { type: 'exponential', delay: 60_000 },
});
