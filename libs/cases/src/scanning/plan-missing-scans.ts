import { ClockPort, Database, FileScanner, Outbox } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SCAN_FILE } from './scanning.jobs.js';

const BATCH = 200;

/**
 * The sweeper of the scans: what came before there was a scanner goes into quarantine and is scanned, and what waits
 * without a job (all tries failed) gets one, at most every hour. Without a scanner it does nothing.
 */
@Injectable()
export class PlanMissingScans {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileScanner) private readonly scanner: FileScanner,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** @returns how many files were planned */
  async run(): Promise<number> {
    if (!this.scanner.isSet) return 0;
    const hour = this.clock.now().toString().slice(0, 13);
    return this.database.transaction({ kind: 'system', job: 'files.plan-missing' }, async (tx) => {
      await tx.query(
        `update stored_file set quarantine = 'waiting' where id in (select id from stored_file
           where kind = 'attachment' and quarantine = 'unscanned' order by stored_at, id limit $1)`,
        [BATCH],
      );
      const files = await tx.query<{ id: string }>(
        `select f.id from stored_file f where f.quarantine = 'waiting' and not exists (select 1 from outbox o
           where o.job = $1 and o.payload ->> 'fileId' = f.id::text and o.done_at is null and o.failed_at is null)
         order by f.stored_at, f.id limit $2`,
        [SCAN_FILE.name, BATCH],
      );
      for (const { id } of files)
        await this.outbox.add(tx, SCAN_FILE, { fileId: id }, { key: `scan/${id}/${hour}` });
      return files.length;
    });
  }
}
