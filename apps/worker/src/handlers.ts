import {
  caseJobHandlers,
  CaseJobsModule,
  ChaseTask,
  ExportCase,
  MailChaser,
  MailFeedbackAnswer,
  MailFeedbackExtension,
  MailNews,
  MailReview,
  MailMovedDay,
  MailUnopened,
  MailWarning,
  PostUnfetched,
  RemindOfReview,
  ScanFile,
  SendEnvelope,
  SendFollowCode,
  SendNotice,
  TellStaff,
  WarnOfDeadline,
  WarnOfUnopened,
  WorkSource,
} from '#cases';
import type { JobHandler, JobList } from '#platform';
import { Inject, Injectable, type ModuleMetadata } from '@nestjs/common';

/** Modules of the use cases behind the jobs. */
export const jobModules: NonNullable<ModuleMetadata['imports']> = [CaseJobsModule];

/** Every declared job and the one use case behind it. The worker does not start when a declared job is missing here. */
@Injectable()
export class Handlers implements JobList {
  constructor(
    @Inject(WarnOfDeadline) private readonly warnOfDeadline: WarnOfDeadline,
    @Inject(MailWarning) private readonly mailWarning: MailWarning,
    @Inject(MailMovedDay) private readonly mailMovedDay: MailMovedDay,
    @Inject(SendNotice) private readonly sendNotice: SendNotice,
    @Inject(MailFeedbackAnswer) private readonly mailFeedbackAnswer: MailFeedbackAnswer,
    @Inject(MailFeedbackExtension) private readonly mailFeedbackExtension: MailFeedbackExtension,
    @Inject(TellStaff) private readonly tellStaff: TellStaff,
    @Inject(MailNews) private readonly mailNews: MailNews,
    @Inject(SendFollowCode) private readonly sendFollowCode: SendFollowCode,
    @Inject(WarnOfUnopened) private readonly warnOfUnopened: WarnOfUnopened,
    @Inject(MailUnopened) private readonly mailUnopened: MailUnopened,
    @Inject(RemindOfReview) private readonly remindOfReview: RemindOfReview,
    @Inject(MailReview) private readonly mailReview: MailReview,
    @Inject(ChaseTask) private readonly chaseTask: ChaseTask,
    @Inject(MailChaser) private readonly mailChaser: MailChaser,
    @Inject(WorkSource) private readonly workSource: WorkSource,
    @Inject(SendEnvelope) private readonly sendEnvelope: SendEnvelope,
    @Inject(PostUnfetched) private readonly postUnfetched: PostUnfetched,
    @Inject(ExportCase) private readonly exportCase: ExportCase,
    @Inject(ScanFile) private readonly scanFile: ScanFile,
  ) {}

  handlers(): JobHandler[] {
    const {
      warnOfDeadline,
      mailWarning,
      mailMovedDay,
      sendNotice,
      mailFeedbackAnswer,
      mailFeedbackExtension,
      tellStaff,
      mailNews,
      sendFollowCode,
      warnOfUnopened,
      mailUnopened,
      remindOfReview,
      mailReview,
      chaseTask,
      mailChaser,
      workSource,
      sendEnvelope,
      postUnfetched,
      exportCase,
      scanFile,
    } = this;
    return caseJobHandlers({
      warnOfDeadline,
      mailWarning,
      mailMovedDay,
      sendNotice,
      mailFeedbackAnswer,
      mailFeedbackExtension,
      tellStaff,
      mailNews,
      sendFollowCode,
      warnOfUnopened,
      mailUnopened,
      remindOfReview,
      mailReview,
      chaseTask,
      mailChaser,
      workSource,
      sendEnvelope,
      postUnfetched,
      exportCase,
      scanFile,
    });
  }
}
