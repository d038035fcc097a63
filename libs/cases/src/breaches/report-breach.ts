import { AuditTrail } from '#audit';
import { breachClock } from '#deadlines';
import { isId, newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { BREACH_KINDS, type BreachKind } from './breach.js';
import { breachNews } from './breach-mail.js';
import { TELL_OF_BREACH } from './breach.jobs.js';
import { StopLetter } from './stop-letter.js';

/** What somebody reports of a letter. */
export interface NewBreach {
  readonly kind: string;
  readonly what: string;
  /** When the authority became aware of it; null when day and time could not be read. */
  readonly awareAt: Temporal.Instant | null;
}

export type BreachReportRefusalCode =
  | 'letter.not-found'
  | 'breach.reported-already'
  | 'breach.missing-kind'
  | 'breach.missing-what'
  | 'breach.missing-moment'
  | 'breach.in-future'
  | 'breach.before-letter';

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
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(StopLetter) private readonly stopLetter: StopLetter,
    @Inject(Outbox) private readonly outbox: Outbox,
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
      const checked = this.#check(written, Temporal.Instant.from(letter.issued_at));
      if (!checked.ok) return checked;
      const stopped = await this.stopLetter.run(tx, letterId, checked.value.kind);
      const breachId = newId();
      await this.#write(tx, actor, { breachId, letterId, caseId: letter.case_id, ...checked.value });
      const subject = { caseId: letter.case_id, subjectId: letterId };
      await this.audit.record(tx, actor, 'BreachReported', subject);
      return ok({ caseId: letter.case_id, stopped });
    });
  }

  #check(
    { kind: written, what, awareAt }: NewBreach,
    issuedAt: Temporal.Instant,
  ): Result<{ kind: BreachKind; what: string; awareAt: Temporal.Instant }, BreachReportRefusalCode> {
    const { compare } = Temporal.Instant;
    const kind = BREACH_KINDS.find((one) => one === written);
    if (!kind) return no('breach.missing-kind', { field: 'kind' });
    if (what.trim() === '') return no('breach.missing-what', { field: 'what' });
    if (!awareAt) return no('breach.missing-moment', { field: 'day' });
    if (compare(awareAt, this.clock.now()) > 0) return no('breach.in-future', { field: 'day' });
    if (compare(awareAt.add({ minutes: 1 }), issuedAt) < 0)
      return no('breach.before-letter', { field: 'day' });
    return ok({ kind, what: what.trim(), awareAt });
  }

  async #write(
    tx: Tx,
    actor: StaffActor,
    breach: {
      readonly breachId: string;
      readonly letterId: string;
      readonly caseId: string;
      readonly kind: BreachKind;
      readonly what: string;
      readonly awareAt: Temporal.Instant;
    },
  ): Promise<void> {
    const { breachId, awareAt } = breach;
    const { notifyBy } = breachClock(awareAt);
    const now = this.clock.now();
    await tx.query(
      `insert into breach (id, authority_id, case_id, letter_id, kind, what, aware_at, notify_by_at, reported_at, reported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[breachId, actor.authorityId, breach.caseId, breach.letterId, breach.kind],
        ...[
          this.sealer.seal(breach.what),
          awareAt.toString(),
          notifyBy.toString(),
          now.toString(),
          actor.staffId,
        ],
      ],
    );
    for (const { news, at } of breachNews(notifyBy, now))
      await this.outbox.add(
        tx,
        TELL_OF_BREACH,
        { breachId, news },
        { runAt: at, key: `breach/${breachId}/${news}` },
      );
  }
}
