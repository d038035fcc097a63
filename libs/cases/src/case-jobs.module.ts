import { AuditModule } from '#audit';
import {
  EraseBreachWords,
  EraseFeedback,
  EraseSoon,
  RemoveFiles,
  RETENTION_PLANS_PROVIDER,
  SweepFiles,
} from './retention/index.js';
import { CollectionModule, GdprApiClient, readSources, type Source, SourceTokens } from '#collection';
import { DeliveryModule } from '#delivery';
import { LettersModule } from '#letters';
import { Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue.module.js';
import { PressBinder } from './letters-of-case/press-binder.js';
import { PlanUnopenedAlarm } from './opening/plan-unopened-alarm.js';
import { PlanWarningsOfClaim } from './opening/plan-warnings-of-claim.js';
import { ChaseTask } from './use-cases/chase-task.js';
import { MailChaser } from './use-cases/mail-chaser.js';
import { PlanMissingChasers } from './use-cases/plan-missing-chasers.js';
import { MailFeedbackAnswer } from './use-cases/mail-feedback-answer.js';
import { MailFeedbackExtension } from './use-cases/mail-feedback-extension.js';
import { MailNews } from './use-cases/mail-news.js';
import { ClockPort, Settings, UnusableSettings } from '#platform';
import { StoreAttachments } from './opening/store-attachments.js';
import { KeepAnswer } from './sources/keep-answer.js';
import { BREACH_JOBS } from './breaches/breaches.providers.js';
import { SCANNING, SCAN_JOBS } from './scanning/scanning.providers.js';
import { SOURCES } from './sources/sources.token.js';
import { TellSources } from './sources/tell-sources.js';
import { WorkSource } from './sources/work-source.js';
import { EXPORTING_RECORDS, RECORD_JOBS } from './records/exporting.providers.js';
import { RecheckRouting } from './recount/recheck-routing.js';
import { RecountClaims } from './recount/recount-claims.js';
import { RuleSetQueue } from './recount/rule-set-queue.js';
import { installedRuleSet, RULE_SET } from './recount/rule-set.js';
import { MailMovedDay } from './use-cases/mail-moved-day.js';
import { Recount } from './use-cases/recount.js';
import { MailUnopened } from './use-cases/mail-unopened.js';
import { MailWarning } from './use-cases/mail-warning.js';
import { MailReview } from './use-cases/mail-review.js';
import { PlanMissingReminders } from './use-cases/plan-missing-reminders.js';
import { RemindOfReview } from './use-cases/remind-of-review.js';
import { PlanReviewReminders } from './notices/plan-review-reminders.js';
import { PlanMissingUnopened } from './use-cases/plan-missing-unopened.js';
import { PlanMissingWarnings } from './use-cases/plan-missing-warnings.js';
import { ON_THE_WAY } from './sending/sending.providers.js';
import { TakeBackReturned } from './sending/take-back-returned.js';
import { TellChannels } from './sending/tell-channels.js';
import { PostUnfetched } from './use-cases/post-unfetched.js';
import { SendEnvelope } from './use-cases/send-envelope.js';
import { SendFollowCode } from './use-cases/send-follow-code.js';
import { SendNotice } from './use-cases/send-notice.js';
import { SealHomes } from './use-cases/seal-homes.js';
import { SweepExpired } from './use-cases/sweep-expired.js';
import { TellStaff } from './use-cases/tell-staff.js';
import { WarnOfDeadline } from './use-cases/warn-of-deadline.js';
import { WarnOfUnopened } from './use-cases/warn-of-unopened.js';

const JOBS = [
  EraseBreachWords,
  EraseFeedback,
  EraseSoon,
  RemoveFiles,
  SweepFiles,
  WarnOfDeadline,
  MailWarning,
  SendNotice,
  MailFeedbackAnswer,
  MailFeedbackExtension,
  TellStaff,
  MailNews,
  SendFollowCode,
  PlanMissingWarnings,
  SealHomes,
  SweepExpired,
  Recount,
  MailMovedDay,
  WarnOfUnopened,
  MailUnopened,
  PlanMissingUnopened,
  RemindOfReview,
  MailReview,
  PlanMissingReminders,
  ChaseTask,
  MailChaser,
  PlanMissingChasers,
  WorkSource,
  TellSources,
  SendEnvelope,
  PostUnfetched,
  TellChannels,
  TakeBackReturned,
  ...RECORD_JOBS,
  ...SCAN_JOBS,
  ...BREACH_JOBS,
];

function sourcesIn({ SOURCES: listed, NODE_ENV }: Settings): readonly Source[] {
  try {
    return readSources(listed, NODE_ENV === 'production');
  } catch (error) {
    throw new UnusableSettings([`SOURCES: ${(error as Error).message}`]);
  }
}

/** Asking the systems that are connected. Tokens and answers stay in the worker's memory. */
const ASKING_SOURCES = [
  KeepAnswer,
  StoreAttachments,
  {
    provide: SOURCES,
    inject: [Settings],
    useFactory: sourcesIn,
  },
  {
    provide: GdprApiClient,
    inject: [ClockPort],
    useFactory: (clock: ClockPort) => new GdprApiClient(new SourceTokens(clock)),
  },
];

/** What the worker does for the cases. Needs the modules of settings, clock, crypto, files, database, outbox and audit. */
@Module({
  imports: [
    AuditModule,
    CatalogueModule,
    CollectionModule,
    DeliveryModule.binding(PressBinder, [LettersModule]),
  ],
  providers: [
    ...JOBS,
    ...ASKING_SOURCES,
    ...EXPORTING_RECORDS,
    ...SCANNING,
    RETENTION_PLANS_PROVIDER,
    PlanWarningsOfClaim,
    PlanUnopenedAlarm,
    PlanReviewReminders,
    ...ON_THE_WAY,
    RuleSetQueue,
    RecountClaims,
    RecheckRouting,
    {
      provide: RULE_SET,
      inject: [Settings],
      useFactory: ({ CATALOGUE_DIR, PROMPT_WITHIN_DAYS }: Settings) =>
        installedRuleSet(CATALOGUE_DIR, PROMPT_WITHIN_DAYS),
    },
  ],
  exports: JOBS,
})
export class CaseJobsModule {}
