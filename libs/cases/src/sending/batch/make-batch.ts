import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { LARGEST_BATCH } from '#letters';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Puts the envelopes that wait for the post together, the oldest first, as many as one file may have. */
@Injectable()
export class MakeBatch {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<Result<{ batchId: string }, 'batch.nothing-waits'>> {
    return this.database.transaction(actor, async (tx) => {
      const waiting = await tx.query<{ id: string }>(
        `select id from delivery where channel = 'post-batch' and state = 'waiting' and batch_id is null
         order by number limit ${LARGEST_BATCH} for update skip locked`,
      );
      if (waiting.length === 0) return no('batch.nothing-waits');
      const batchId = newId();
      await tx.query('insert into post_batch (id, authority_id, made_at, made_by) values ($1, $2, $3, $4)', [
        batchId,
        actor.authorityId,
        this.clock.now().toString(),
        actor.staffId,
      ]);
      await tx.query('update delivery set batch_id = $1 where id = any ($2::uuid[])', [
        batchId,
        waiting.map(({ id }) => id),
      ]);
      await this.audit.record(tx, actor, 'PostBatchMade', { subjectId: batchId });
      return ok({ batchId });
    });
  }
}
