import { AuditTrail } from '#audit';
import { helsinkiDay, isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { closeEmptyEnvelope, isUnsent } from '../waiting-envelope.js';
import { writeSending } from '../write-sending.js';

export type BatchPostedRefusalCode =
  | 'batch.not-found'
  | 'batch.already-posted'
  | 'sending.missing-day'
  | 'sending.in-future'
  | 'sending.before-issued';

interface LetterOfBatch {
  readonly delivery_id: string;
  readonly letter_id: string;
  readonly case_id: string;
}

/** The office writes down that a batch went to the post: each of its letters is sent on that day. Once. */
@Injectable()
export class RecordBatchPosted {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param postedOn null when the day could not be read */
  async run(
    actor: StaffActor,
    batchId: string,
    postedOn: Temporal.PlainDate | null,
  ): Promise<Result<{ letters: number }, BatchPostedRefusalCode>> {
    if (!isId(batchId)) return no('batch.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [batch] = await tx.query<{ made_at: string; posted_on: string | null }>(
        'select made_at, posted_on from post_batch where id = $1 for update',
        [batchId],
      );
      if (!batch) return no('batch.not-found');
      if (batch.posted_on) return no('batch.already-posted');
      if (!postedOn) return no('sending.missing-day');
      const { compare } = Temporal.PlainDate;
      if (compare(postedOn, this.clock.today()) > 0) return no('sending.in-future');
      if (compare(postedOn, helsinkiDay(Temporal.Instant.from(batch.made_at))) < 0)
        return no('sending.before-issued');
      const letters = await this.#post(tx, actor, batchId, postedOn);
      await tx.query('update post_batch set posted_on = $2, posted_at = $3, posted_by = $4 where id = $1', [
        batchId,
        postedOn.toString(),
        this.clock.now().toString(),
        actor.staffId,
      ]);
      await this.audit.record(tx, actor, 'PostBatchPosted', { subjectId: batchId });
      return ok({ letters });
    });
  }

  async #post(tx: Tx, actor: StaffActor, batchId: string, postedOn: Temporal.PlainDate): Promise<number> {
    const now = this.clock.now();
    const letters = await tx.query<LetterOfBatch>(
      `select d.id as delivery_id, l.letter_id, d.case_id from delivery d join delivery_letter l on l.delivery_id = d.id
       where d.batch_id = $1 and d.state = 'waiting'
         and ${isUnsent('l.letter_id')}`,
      [batchId],
    );
    for (const { delivery_id, letter_id, case_id } of letters) {
      const sent = { caseId: case_id, letterId: letter_id, deliveryId: delivery_id };
      await writeSending(tx, actor, sent, { way: 'post', sentOn: postedOn, shown: null }, now);
      await this.audit.record(tx, actor, 'SendingRecorded', { caseId: case_id, subjectId: letter_id });
    }
    for (const deliveryId of new Set(letters.map(({ delivery_id }) => delivery_id)))
      await closeEmptyEnvelope(tx, deliveryId, now);
    return letters.length;
  }
}
