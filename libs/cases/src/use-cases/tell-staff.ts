import { Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { REGISTRY_OF_CASE } from '../protection/registry-of-case.js';
import { MAIL_NEWS, type TellStaffPayload } from '../cases.jobs.js';

/**
 * Plans one e-mail to each who must hear of it: the handler, or the registry while nobody has taken the case. Of a
 * protected person, those of them who may open the case.
 */
@Injectable()
export class TellStaff {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  async run(tx: Tx, { caseId, news }: TellStaffPayload, jobId: string): Promise<void> {
    const staff = await tx.query<{ id: string }>(
      `select s.id from case_file c join staff s on s.active and (
           s.id in (c.handler_id, stand_in(c.handler_id, today())) and hears_of(c.id, s.id)
           or c.handler_id is null and ${REGISTRY_OF_CASE})
       where c.id = $1 order by s.id`,
      [caseId],
    );
    for (const { id } of staff)
      await this.outbox.add(tx, MAIL_NEWS, { caseId, news, staffId: id }, { key: `${jobId}/${id}` });
  }
}
