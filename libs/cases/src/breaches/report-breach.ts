import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { LETTER_BREACH_KINDS } from './breach.js';
import { checkNewBreach, type NewBreach, type NewBreachRefusalCode, writeBreach } from './new-breach.js';
import { StopLetter } from './stop-letter.js';

export type BreachReportRefusalCode = 'letter.not-found' | 'breach.reported-already' | NewBreachRefusalCode;

interface LetterRow {
  readonly case_id: string;
  readonly issued_at: string;
  readonly reported: boolean;
}

/**
 * A letter went to the wrong person, or holds data of somebody else. In one transaction: the letter is stopped, the 72
 * hours of GDPR Art. 33(1) begin, and the data-protection officers are told.
 */
@Injectable()
export class ReportBreach {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) readonly clock: ClockPort,
    @Inject(Sealer) readonly sealer: Sealer,
    @Inject(StopLetter) private readonly stopLetter: StopLetter,
    @Inject(Outbox) readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    letterId: string,
    written: NewBreach,
  ): Promise<Result<{ caseId: string; stopped: number }, BreachReportRefusalCode>> {
    if (!isId(letterId)) return no('letter.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [letter] = await tx.query<LetterRow>(
        `select l.case_id, l.issued_at, exists (select 1 from breach b where b.letter_id = l.id) as reported
         from letter l where l.id = $1 and l.to_person`,
        [letterId],
      );
      if (!letter) return no('letter.not-found');
      if (letter.reported) return no('breach.reported-already');
      const issuedAt = Temporal.Instant.from(letter.issued_at);
      const checked = checkNewBreach(written, {
        kinds: LETTER_BREACH_KINDS,
        now: this.clock.now(),
        issuedAt,
      });
      if (!checked.ok) return checked;
      const stopped = await this.stopLetter.run(tx, letterId, checked.value.kind);
      const caseId = letter.case_id;
      await writeBreach(tx, this, actor, { letterId, caseId, ...checked.value });
      await this.audit.record(tx, actor, 'BreachReported', { caseId, subjectId: letterId });
      return ok({ caseId, stopped });
    });
  }
}
