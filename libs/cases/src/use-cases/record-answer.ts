import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isEnded } from '../domain/transitions.js';
import { TellOfPersonNews } from '../notices/person-news.js';
import { type AttachmentRefusalCode, checkAttachments } from '../opening/check-request.js';
import {
  checkRecordedAnswer,
  type RecordedAnswer,
  type RecordRefusalCode,
} from '../questions/check-answer.js';
import { readOpenQuestion } from '../questions/open-question.js';
import { StoreAnswer } from '../questions/store-answer.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';

export interface RecordAnswerInput extends RecordedAnswer {
  readonly questionId: string;
  readonly version: number;
  /** None to an identity question: no copy of a document is kept. */
  readonly attachments: readonly { name: string; bytes: Buffer }[];
}

export type RecordAnswerRefusalCode =
  | RecordRefusalCode
  | AttachmentRefusalCode
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'question.not-open'
  | 'answer.no-copies';

/** Staff write down an answer that came by letter, e-mail, phone or visit, with the day it arrived. A handler who is another hears of it. */
@Injectable()
export class RecordAnswer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(StoreAnswer) private readonly storeAnswer: StoreAnswer,
    @Inject(TellOfPersonNews) private readonly tellOfNews: TellOfPersonNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: RecordAnswerInput,
  ): Promise<Result<null, RecordAnswerRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const question = await readOpenQuestion(tx, input.questionId);
      if (question?.caseId !== caseId || !question.open || isEnded(record.state))
        return no('question.not-open');
      if (question.kind === 'identity' && input.attachments.length > 0) return no('answer.no-copies');
      const answer = checkRecordedAnswer(question, input, input.attachments.length, this.clock.today());
      if (!answer.ok) return answer;
      const files = await checkAttachments(input.attachments);
      if (!files.ok) return files;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const { text } = input;
      const stored = { ...answer.value, id: newId(), question, text, attachments: files.value };
      await this.storeAnswer.run(tx, actor, stored);
      if (record.handler_id && record.handler_id !== actor.staffId)
        await this.tellOfNews.run(tx, caseId, 'answered');
      await this.audit.record(tx, actor, 'AnswerRecorded', { caseId, subjectId: question.id });
      return ok(null);
    });
  }
}
