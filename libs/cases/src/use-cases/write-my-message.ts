import { AuditTrail } from '#audit';
import { type CitizenActor, isId, no, ok, type Result } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseState } from '../domain/transitions.js';
import { TellOfPersonNews } from '../notices/person-news.js';
import { checkMessage, type MessageInput, type MessageRefusalCode } from '../messages/check-message.js';

/** The signed-in person writes to the authority in an own case. It moves no clock; staff hear of it by e-mail. */
@Injectable()
export class WriteMyMessage {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(TellOfPersonNews) private readonly tellOfNews: TellOfPersonNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: CitizenActor,
    caseId: string,
    input: MessageInput,
  ): Promise<Result<null, MessageRefusalCode | 'case.not-found'>> {
    if (!isId(caseId)) return no('case.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ authority_id: string; state: CaseState }>(
        `select c.authority_id, c.state from case_file c join request r on r.id = c.request_id
         where c.id = $1 and r.person_key = $2`,
        [caseId, actor.personKey],
      );
      if (!row) return no('case.not-found');
      const checked = checkMessage(input, row.state);
      if (!checked.ok) return checked;
      const written = await tx.query(
        `with written as (
           insert into case_message (id, case_id, from_person, content, sent_at)
           values ($1, $2, true, $3, $4) on conflict (id) do nothing returning id)
         select id from written`,
        [
          input.submitKey,
          caseId,
          this.sealer.seal(JSON.stringify({ text: input.text })),
          this.clock.now().toString(),
        ],
      );
      if (written.length === 0) return ok(null);
      const subject = { authorityId: row.authority_id, caseId, subjectId: input.submitKey };
      await this.tellOfNews.run(tx, caseId, 'message');
      await this.audit.record(tx, actor, 'MessageWritten', subject);
      return ok(null);
    });
  }
}
