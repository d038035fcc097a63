import { AuditModule } from '#audit';
import { CASE_ENTITIES, CitizenCasesModule } from '#cases/citizen';
import { IdentityModule } from '#identity';
import { LettersModule } from '#letters';
import {
  ClockModule,
  CryptoModule,
  DatabaseModule,
  FilesModule,
  OutboxModule,
  SettingsModule,
} from '#platform';
import { Module } from '@nestjs/common';
import { FeedbackController } from './feedback/feedback.controller.js';
import { WhereController } from './help/where.controller.js';
import { WhichRightController } from './help/which-right.controller.js';
import { FollowController } from './follow/follow.controller.js';
import { ConsentController } from './my-cases/consent.controller.js';
import { AskDecisionController } from './my-cases/ask-decision.controller.js';
import { CopiesController } from './my-cases/copies.controller.js';
import { MyCasesController } from './my-cases/my-cases.controller.js';
import { WithdrawController } from './my-cases/withdraw.controller.js';
import { AnswerController } from './questions/answer.controller.js';
import { MyMessagesController } from './questions/my-messages.controller.js';
import { PaperFormController } from './paper-form/paper-form.controller.js';
import { PaperFormPress } from './paper-form/paper-form-press.js';
import { ReceiptController } from './receipt/receipt.controller.js';
import { AttachmentsController } from './request/attachments.controller.js';
import { BeginController } from './request/begin.controller.js';
import { DraftKeeper } from './request/draft-keeper.js';
import { FormContexts } from './request/form-contexts.js';
import { DraftFiles } from './request/draft-files.js';
import { ProofController } from './request/proof.controller.js';
import { RequestController } from './request/request.controller.js';
import { SendController } from './request/send.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { KeysController } from './sign-in/keys.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SuomifiController } from './sign-in/suomifi.controller.js';
import { StartController } from './start/start.controller.js';

/** The citizens' pages. Of the cases it sees the citizen door only. */
@Module({
  imports: [
    SettingsModule,
    ClockModule,
    CryptoModule,
    FilesModule,
    DatabaseModule.forRoot(CASE_ENTITIES),
    OutboxModule,
    AuditModule,
    IdentityModule,
    CitizenCasesModule,
    LettersModule,
  ],
  controllers: [
    StartController,
    WhichRightController,
    WhereController,
    PaperFormController,
    FeedbackController,
    SignInController,
    KeysController,
    SuomifiController,
    SessionsController,
    BeginController,
    AttachmentsController,
    ProofController,
    SendController,
    RequestController,
    MyCasesController,
    CopiesController,
    FollowController,
    ConsentController,
    AskDecisionController,
    WithdrawController,
    AnswerController,
    MyMessagesController,
    ReceiptController,
  ],
  providers: [DraftFiles, DraftKeeper, FormContexts, PaperFormPress],
})
export class PortalModule {}
