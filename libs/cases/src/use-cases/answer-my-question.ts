import { AuditTrail } from '#audit';
import { type CitizenActor, no, ok, type Result } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isEnded } from '../domain/transitions.js';
import { TellOfPersonNews } from '../notices/person-news.js';
import { type AttachmentRefusalCode, checkAttachments } from '../opening/check-request.js';
import { type AnswerRefusalCode, checkAnswerText } from '../questions/check-answer.js';
import { readOpenQuestion } from '../questions/open-question.js';
import { StoreAnswer } from '../questions/store-answer.js';

export interface MyAnswerInput {
  /** Made with the page. A second sending with the same key is the same answer. */
  readonly submitKey: string;
  readonly text: string;
  readonly attachments: readonly { name: string; bytes: Buffer }[];
}

export type MyAnswerRefusalCode =
  | AnswerRefusalCode
  | AttachmentRefusalCode
  | 'question.not-found'
  | 'question.already-answered'
  | 'question.not-open';

/**
 * The signed-in person answers a question of the authority. The clocks run again from today. To an identity question
 * the sign-in itself is the answer: a strong sign-in needs no further proof (GDPR 12(6)).
 */
@Injectable()
export class AnswerMyQuestion {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(StoreAnswer) private readonly storeAnswer: StoreAnswer,
    @Inject(TellOfPersonNews) private readonly tellOfNews: TellOfPersonNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: CitizenActor,
    questionId: string,
    input: MyAnswerInput,
  ): Promise<Result<{ caseId: string }, MyAnswerRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const question = await readOpenQuestion(tx, questionId);
      if (!question || actor.personKey === null || question.personKey !== actor.personKey)
        return no('question.not-found');
      const { caseId, requestId, authorityId } = question;
      if (question.answerId === input.submitKey) return ok({ caseId });
      if (question.answerId !== null) return no('question.already-answered');
      if (!question.open || isEnded(question.caseState)) return no('question.not-open');
      const text = checkAnswerText(question.kind, input.text, input.attachments.length);
      if (!text.ok) return text;
      const files = await checkAttachments(input.attachments);
      if (!files.ok) return files;
      await this.storeAnswer.run(tx, actor, {
        id: input.submitKey,
        question,
        channel: 'portal',
        arrivedOn: this.clock.today(),
        text: input.text,
        identityMethod: question.kind === 'identity' ? 'strong-sign-in' : null,
        attachments: files.value,
      });
      await this.tellOfNews.run(tx, caseId, 'answered');
      await this.audit.record(tx, actor, 'QuestionAnswered', {
        authorityId,
        requestId,
        caseId,
        subjectId: questionId,
      });
      return ok({ caseId });
    });
  }
}
