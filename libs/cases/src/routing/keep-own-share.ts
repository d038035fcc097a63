import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimView } from '../domain/claim.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { ConfirmedShare } from '../domain/confirmed-share.js';

/** What stays in the case that was opened with the request; the rest of its claims went elsewhere. */
@Injectable()
export class KeepOwnShare {
  constructor(@Inject(ClockPort) private readonly clock: ClockPort) {}

  async run(
    tx: Tx,
    record: CaseRecord,
    own: readonly ConfirmedShare[],
    joint: readonly string[],
    claims: readonly ClaimView[],
  ): Promise<void> {
    const now = this.clock.now().toString();
    const kept = new Set(own.flatMap((share) => share.rights));
    const gone = claims.filter((claim) => !kept.has(claim.right)).map((claim) => claim.id);
    await tx.query(`update claim set outcome = 'transferred', closed_at = $2 where id = any ($1::uuid[])`, [
      gone,
      now,
    ]);
    const share = {
      data: [...new Set(own.flatMap((each) => each.data))],
      joint,
      because: own.flatMap((each) => each.because),
    };
    await tx.query(
      `update case_file set triaged_at = $2, state = case when $3 then state else 'transferred' end, routing_share = $4
       where id = $1`,
      [record.id, now, own.length > 0, JSON.stringify(share)],
    );
  }
}
