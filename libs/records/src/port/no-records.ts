import { RecordsFault, RecordsPort } from './records-port.js';

/** Nowhere to hand packages over to: no drop directory is set. */
export class NoRecords extends RecordsPort {
  async deliver(): Promise<never> {
    throw new RecordsFault('records.not-set-up');
  }
}
