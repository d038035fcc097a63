import { newId, type StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LetterSubject, WrittenLetter } from '../case-letters/case-letter.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { readCents } from './cents.js';
import type { FeeContent } from './read-fees.js';

/** Keeps what a letter about a fee says, with the letter: the notice begins a fee, the decision ends it. */
@Injectable()
export class KeepFee {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  async notice(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    { letterId, subject, written }: { letterId: string; subject: LetterSubject; written: WrittenLetter },
  ): Promise<void> {
    const { words, lines } = written;
    const content: FeeContent = {
      items: lines['items']!,
      priceList: words['priceList']!,
      words: words['words']!,
    };
    await tx.query(
      `insert into fee (id, case_id, claim_id, basis, cents, content, reply_hoped_on, notice_letter_id, noticed_at, noticed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        record.id,
        subject.claims[0]!.id,
        words['basis'],
        readCents(words['amount']!),
        this.sealer.seal(JSON.stringify(content)),
        words['replyBy'],
        letterId,
        this.clock.now().toString(),
        actor.staffId,
      ],
    );
  }

  async decision(tx: Tx, actor: StaffActor, feeId: string, letterId: string): Promise<void> {
    await tx.query(`update fee set decision_letter_id = $2, decided_at = $3, decided_by = $4 where id = $1`, [
      feeId,
      letterId,
      this.clock.now().toString(),
      actor.staffId,
    ]);
  }
}
