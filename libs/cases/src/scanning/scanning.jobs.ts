import { defineJob } from '#platform';
import { IsUUID } from 'class-validator';

export class ScanFilePayload {
  @IsUUID()
  fileId: string;
}

/** One file is given to the scanner. Tries over some two hours; what waits longer is planned anew every hour. */
export const SCAN_FILE = defineJob({
  name: 'files.scan-file',
  payload: ScanFilePayload,
  attempts: 10,
  backoff: { type: 'exponential', delay: 15_000 },
});
