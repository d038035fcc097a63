import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { REGISTRY_OF_CASE } from '../protection/registry-of-case.js';
import { MAIL_UNOPENED, type WarnOfUnopenedPayload } from '../cases.jobs.js';

/**
 * A working day has gone by since a request came. Does nothing when somebody of the registry has opened it, it was
 * routed, or this was told already. Else marks it in the inbox and plans an e-mail to each registrar of its authority
 * who may see it.
 */
@Injectable()
export class WarnOfUnopened {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { caseId }: WarnOfUnopenedPayload): Promise<void> {
    const [warned] = await tx.query<{ authority_id: string }>(
      `with warned as (
         update case_file set unopened_warned_at = $2
         where id = $1 and first_opened_at is null and unopened_warned_at is null and triaged_at is null
           and state = 'received' returning authority_id)
       select authority_id from warned`,
      [caseId, this.clock.now().toString()],
    );
    if (!warned) return;
    const registrars = await tx.query<{ id: string }>(
      `select s.id from staff s join case_file c on c.id = $1 where ${REGISTRY_OF_CASE} order by s.id`,
      [caseId],
    );
    for (const { id } of registrars) {
      await this.outbox.add(tx, MAIL_UNOPENED, { caseId, staffId: id }, { key: `${caseId}/unopened/${id}` });
    }
    const actor: SystemActor = { kind: 'system', job: 'cases.warn-of-unopened' };
    await this.audit.record(tx, actor, 'UnopenedWarned', { authorityId: warned.authority_id, caseId });
  }
}
