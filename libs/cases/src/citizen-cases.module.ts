import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue.module.js';
import { Drafts } from './drafts/drafts.js';
import { RegisterGuide } from './drafts/register-guide.js';
import { PlanNotice } from './notices/plan-notice.js';
import { OpenCase } from './opening/open-case.js';
import { OpenClaim } from './opening/open-claim.js';
import { OpenRequest } from './opening/open-request.js';
import { PlanWarningsOfClaim } from './opening/plan-warnings-of-claim.js';
import { StoreAttachments } from './opening/store-attachments.js';
import { SendFeedback } from './use-cases/send-feedback.js';
import { FileRequest } from './use-cases/file-request.js';
import { ListMyCases } from './use-cases/list-my-cases.js';
import { ReadMyAttachment } from './use-cases/read-my-attachment.js';
import { ReadMyCase } from './use-cases/read-my-case.js';
import { ReadMyLetter } from './use-cases/read-my-letter.js';
import { ReadReceipt } from './use-cases/read-receipt.js';
import { WithdrawClaims } from './use-cases/withdraw-claims.js';

const FOLLOWING = [ListMyCases, ReadMyCase, ReadMyLetter, ReadMyAttachment, WithdrawClaims];
const DOOR = [FileRequest, SendFeedback, ReadReceipt, ...FOLLOWING, Drafts, RegisterGuide];

/** What the portal may do. Needs the modules of settings, clock, crypto, files, database, outbox and audit. */
@Module({
  imports: [AuditModule, CatalogueModule],
  providers: [...DOOR, OpenRequest, OpenCase, OpenClaim, PlanWarningsOfClaim, PlanNotice, StoreAttachments],
  exports: DOOR,
})
export class CitizenCasesModule {}
