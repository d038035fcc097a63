import { nameOfKey, type RecordsPackage } from '../package/records-package.js';
import { type Delivered, RecordsFault, type RecordsFaultCode, RecordsPort } from './records-port.js';

/** Keeps packages in memory, for tests; refuses when told that the other side is down. */
export class FakeRecords extends RecordsPort {
  readonly packages = new Map<string, RecordsPackage>();
  down: RecordsFaultCode | null = null;
  /** The next delivery arrives, and the process ends before it hears of it. */
  crashes = false;

  async deliver(records: RecordsPackage): Promise<Delivered> {
    if (this.down) throw new RecordsFault(this.down);
    const key = nameOfKey(records.key);
    const { folder, sha256 } = this.packages.get(key) ?? records;
    if (!this.packages.has(key)) this.packages.set(key, records);
    if (this.crashes) {
      this.crashes = false;
      throw new RecordsFault('records.failed');
    }
    return { folder, sha256 };
  }
}
