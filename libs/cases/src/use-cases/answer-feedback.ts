import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { MAIL_FEEDBACK_ANSWER } from '../cases.jobs.js';
import { type AnswerRefusalCode, checkAnswer } from '../feedback/check-answer.js';
import { readFeedback } from '../feedback/read-feedback.js';

export type AnswerFeedbackRefusalCode =
  AnswerRefusalCode | 'feedback.not-found' | 'feedback.already-answered';

/** The registry office answers feedback once; the answer goes by e-mail where the person left an address. */
@Injectable()
export class AnswerFeedback {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    id: string,
    given: { text: string; mail: string },
  ): Promise<Result<null, AnswerFeedbackRefusalCode>> {
    if (!isId(id)) return no('feedback.not-found');
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      await tx.query('select id from feedback where id = $1 for update', [id]);
      const [found] = await readFeedback(tx, context, id);
      if (!found) return no('feedback.not-found');
      if (found.answer) return no('feedback.already-answered', { field: 'answer' });
      const answer = checkAnswer(given, found.content.email);
      if (!answer.ok) return answer;
      const mailed = answer.value.mail !== 'none';
      await tx.query(
        `update feedback set answered_at = $2, answered_by = $3, answer = $4, mail_state = $5 where id = $1`,
        [
          id,
          this.clock.now().toString(),
          actor.staffId,
          this.sealer.seal(JSON.stringify(answer.value)),
          mailed ? 'planned' : 'none',
        ],
      );
      if (mailed) await this.outbox.add(tx, MAIL_FEEDBACK_ANSWER, { feedbackId: id });
      await this.audit.record(tx, actor, 'FeedbackAnswered', { subjectId: id });
      return ok(null);
    });
  }
}
