import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { StoreBehalf } from './behalf/store-behalf.js';
import { CatalogueModule } from './catalogue.module.js';
import { Drafts } from './drafts/drafts.js';
import { RegisterGuide } from './drafts/register-guide.js';
import { PlanNotice } from './notices/plan-notice.js';
import { AddClockEvents } from './questions/add-clock-events.js';
import { StoreAnswer } from './questions/store-answer.js';
import { TellOfPersonNews } from './notices/person-news.js';
import { RefreshClocks } from './clocks/refresh-clocks.js';
import { FOLLOWING, STAGES_OF_CLAIMS } from './following.providers.js';
import { OpenCase } from './opening/open-case.js';
import { OpenClaim } from './opening/open-claim.js';
import { OpenRequest } from './opening/open-request.js';
import { PlanUnopenedAlarm } from './opening/plan-unopened-alarm.js';
import { PlanWarningsOfClaim } from './opening/plan-warnings-of-claim.js';
import { StoreAttachments } from './opening/store-attachments.js';
import { StoreFiled } from './opening/store-filed.js';
import { SendFeedback } from './use-cases/send-feedback.js';
import { AnswerMyQuestion } from './use-cases/answer-my-question.js';
import { FileRequest } from './use-cases/file-request.js';
import { ReadReceipt } from './use-cases/read-receipt.js';
import { WriteMyMessage } from './use-cases/write-my-message.js';

const ANSWERING = [AnswerMyQuestion, WriteMyMessage];
const DOOR = [FileRequest, SendFeedback, ReadReceipt, ...FOLLOWING, ...ANSWERING, Drafts, RegisterGuide];
const OF_ANSWERS = [StoreAnswer, AddClockEvents, RefreshClocks, TellOfPersonNews];

/** What the portal may do. Needs the modules of settings, clock, crypto, files, database, outbox and audit. */
@Module({
  imports: [AuditModule, CatalogueModule],
  providers: [
    ...DOOR,
    ...OF_ANSWERS,
    ...STAGES_OF_CLAIMS,
    OpenRequest,
    StoreBehalf,
    OpenCase,
    OpenClaim,
    PlanWarningsOfClaim,
    PlanUnopenedAlarm,
    PlanNotice,
    StoreAttachments,
    StoreFiled,
  ],
  exports: DOOR,
})
export class CitizenCasesModule {}
