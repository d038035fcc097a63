import { AuditModule } from '#audit';
import { DeliveryModule } from '#delivery';
import { Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue.module.js';
import { PlanWarningsOfClaim } from './opening/plan-warnings-of-claim.js';
import { MailFeedbackAnswer } from './use-cases/mail-feedback-answer.js';
import { MailNews } from './use-cases/mail-news.js';
import { MailWarning } from './use-cases/mail-warning.js';
import { PlanMissingWarnings } from './use-cases/plan-missing-warnings.js';
import { SendNotice } from './use-cases/send-notice.js';
import { SweepExpired } from './use-cases/sweep-expired.js';
import { TellStaff } from './use-cases/tell-staff.js';
import { WarnOfDeadline } from './use-cases/warn-of-deadline.js';

const JOBS = [
  WarnOfDeadline,
  MailWarning,
  SendNotice,
  MailFeedbackAnswer,
  TellStaff,
  MailNews,
  PlanMissingWarnings,
  SweepExpired,
];

/** What the worker does for the cases. Needs the modules of settings, clock, crypto, files, database, outbox and audit. */
@Module({
  imports: [AuditModule, CatalogueModule, DeliveryModule],
  providers: [...JOBS, PlanWarningsOfClaim],
  exports: JOBS,
})
export class CaseJobsModule {}
