import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimView } from '../domain/claim.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { ConfirmedShare } from '../domain/confirmed-share.js';

/**
 * What stays in the case that was opened with the request; the rest of its claims went elsewhere. A case that nobody
 * handles yet is given to the handler whom the authority has set for its register; one of a
 * protected person is not, for only named people open it.
 */
@Injectable()
export class KeepOwnShare {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    own: readonly ConfirmedShare[],
    joint: readonly string[],
    claims: readonly ClaimView[],
  ): Promise<void> {
    const now = this.clock.now().toString();
    const here = new Set(own.flatMap((share) => share.rights));
    const gone = claims.filter((claim) => !here.has(claim.right)).map((claim) => claim.id);
    await tx.query(`update claim set outcome = 'transferred', closed_at = $2 where id = any ($1::uuid[])`, [
      gone,
      now,
    ]);
    const share = {
      data: [...new Set(own.flatMap((each) => each.data))],
      joint,
      because: own.flatMap((each) => each.because),
    };
    const [kept] = await tx.query<{ handler_id: string | null }>(
      `update case_file set triaged_at = $2, routing_share = $4,
         state = case when not $3 then 'transferred'
           when handler_id is null and not protected and state = 'received' and default_handler_of(authority_id, register_id) is not null
             then 'in-handling' else state end,
         handler_id = case when $3 and not protected
           then coalesce(handler_id, default_handler_of(authority_id, register_id)) else handler_id end
       where id = $1 returning handler_id`,
      [record.id, now, own.length > 0, JSON.stringify(share)],
    );
    if (kept?.handler_id && !record.handler_id)
      await this.audit.record(tx, actor, 'CaseGiven', { caseId: record.id, subjectId: kept.handler_id });
  }
}
