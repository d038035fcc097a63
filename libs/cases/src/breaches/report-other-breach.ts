import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { OTHER_BREACH_KINDS } from './breach.js';
import { checkNewBreach, type NewBreach, type NewBreachRefusalCode, writeBreach } from './new-breach.js';

/**
 * Writes a breach down that no letter made: an e-mail sent past the service, a paper that was lost, a stranger at the
 * counter. The same 72 hours run, and the officers are told.
 */
@Injectable()
export class ReportOtherBreach {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) readonly clock: ClockPort,
    @Inject(Sealer) readonly sealer: Sealer,
    @Inject(Outbox) readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param caseNumber of a case that the actor may see; '' when it is of none */
  async run(
    actor: StaffActor,
    { caseNumber, ...written }: NewBreach & { readonly caseNumber: string },
  ): Promise<Result<{ breachId: string }, NewBreachRefusalCode | 'breach.unknown-case'>> {
    return this.database.transaction(actor, async (tx) => {
      const facts = { kinds: OTHER_BREACH_KINDS, now: this.clock.now(), issuedAt: null };
      const checked = checkNewBreach(written, facts);
      if (!checked.ok) return checked;
      const number = caseNumber.trim().toUpperCase();
      const [found] = await tx.query<{ id: string }>('select id from case_file where case_number = $1', [
        number,
      ]);
      if (number !== '' && !found) return no('breach.unknown-case', { field: 'case' });
      const caseId = found?.id ?? null;
      const breachId = await writeBreach(tx, this, actor, { caseId, letterId: null, ...checked.value });
      await this.audit.record(tx, actor, 'BreachReported', { caseId, subjectId: breachId });
      return ok({ breachId });
    });
  }
}
