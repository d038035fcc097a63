import { AuditTrail } from '#audit';
import { type CitizenActor, isId, no, ok, type Result } from '#kernel';
import { ClockPort, Database, Outbox } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { TELL_STAFF } from '../cases.jobs.js';
import { type Withdrawn, writeWithdrawals } from '../withdrawing/write-withdrawals.js';

export type WithdrawRefusalCode =
  'case.not-found' | 'withdrawal.nothing-chosen' | 'withdrawal.decided-meanwhile';

/** The person withdraws an own request or a part of it. What was decided meanwhile stays decided and is told. */
@Injectable()
export class WithdrawClaims {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: CitizenActor,
    caseId: string,
    claimIds: readonly string[],
  ): Promise<Result<Withdrawn, WithdrawRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const own = await tx.query<{ id: string; authority_id: string }>(
        `select k.id, c.authority_id from claim k join case_file c on c.id = k.case_id where c.id = $1`,
        [caseId],
      );
      const authorityId = own[0]?.authority_id;
      if (!authorityId) return no('case.not-found');
      const chosen = own.map(({ id }) => id).filter((id) => claimIds.filter(isId).includes(id));
      if (chosen.length === 0) return no('withdrawal.nothing-chosen', { field: 'claims' });
      const at = this.clock.now();
      const told = { caseId, way: 'portal', toldOn: this.clock.today(), at, by: null } as const;
      const result = await writeWithdrawals(tx, told, chosen);
      if (result.withdrawn.length === 0 && result.decided.length > 0)
        return no('withdrawal.decided-meanwhile', { field: 'claims' });
      for (const subjectId of result.withdrawn)
        await this.audit.record(tx, actor, 'ClaimWithdrawn', { authorityId, caseId, subjectId });
      if (result.withdrawn.length > 0) await this.outbox.add(tx, TELL_STAFF, { caseId, news: 'withdrawn' });
      return ok(result);
    });
  }
}
