import { defineJob } from '#platform';
import { IsArray, IsUUID } from 'class-validator';

export class RemoveFilesPayload {
  /** Ids of stored files whose rows are gone. */
  @IsArray()
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

/** Files whose rows were erased go from the disk once that is committed. */
export const REMOVE_FILES = defineJob({
  name: 'retention.remove-files',
  payload: RemoveFilesPayload,
  attempts: 10,
  backoff: { type: 'exponential', delay: 60_000 },
});
