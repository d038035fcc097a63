import { Outbox, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { runsStill } from './breach.js';
import { MAIL_BREACH, type TellOfBreachPayload } from './breach.jobs.js';
import { readBreach } from './read-breach.js';

/**
 * Plans an e-mail to each data-protection officer of the authority. Of the end of the 72 hours only while they run: not
 * once the Ombudsman was notified or there is no risk.
 */
@Injectable()
export class TellOfBreach {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  async run(tx: Tx, { breachId, news }: TellOfBreachPayload): Promise<void> {
    const breach = await readBreach(tx, this.sealer, breachId);
    if (!breach || (news !== 'reported' && !runsStill(breach.steps))) return;
    const officers = await tx.query<{ id: string }>(
      `select id from staff where active and authority_id = $1 and 'dpo' = any (roles) order by id`,
      [breach.authorityId],
    );
    for (const { id } of officers)
      await this.outbox.add(
        tx,
        MAIL_BREACH,
        { breachId, news, staffId: id },
        { key: `breach/${breachId}/${news}/${id}` },
      );
  }
}
