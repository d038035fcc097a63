import {
  caseJobHandlers,
  CaseJobsModule,
  ChaseTask,
  ExportCase,
  MailChaser,
  MailFeedbackAnswer,
  MailFeedbackExtension,
  MailNews,
  MailBreach,
  MailReview,
  MailMovedDay,
  MailUnopened,
  MailWarning,
  PostUnfetched,
  RemindOfReview,
  RemoveFiles,
  ScanFile,
  SendEnvelope,
  SendFollowCode,
  SendNotice,
  TellOfBreach,
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
    @Inject(WarnOfDeadline) readonly warnOfDeadline: WarnOfDeadline,
    @Inject(MailWarning) readonly mailWarning: MailWarning,
    @Inject(MailMovedDay) readonly mailMovedDay: MailMovedDay,
    @Inject(SendNotice) readonly sendNotice: SendNotice,
    @Inject(MailFeedbackAnswer) readonly mailFeedbackAnswer: MailFeedbackAnswer,
    @Inject(MailFeedbackExtension) readonly mailFeedbackExtension: MailFeedbackExtension,
    @Inject(TellStaff) readonly tellStaff: TellStaff,
    @Inject(MailNews) readonly mailNews: MailNews,
    @Inject(SendFollowCode) readonly sendFollowCode: SendFollowCode,
    @Inject(WarnOfUnopened) readonly warnOfUnopened: WarnOfUnopened,
    @Inject(MailUnopened) readonly mailUnopened: MailUnopened,
    @Inject(RemindOfReview) readonly remindOfReview: RemindOfReview,
    @Inject(MailReview) readonly mailReview: MailReview,
    @Inject(ChaseTask) readonly chaseTask: ChaseTask,
    @Inject(MailChaser) readonly mailChaser: MailChaser,
    @Inject(WorkSource) readonly workSource: WorkSource,
    @Inject(SendEnvelope) readonly sendEnvelope: SendEnvelope,
    @Inject(PostUnfetched) readonly postUnfetched: PostUnfetched,
    @Inject(ExportCase) readonly exportCase: ExportCase,
    @Inject(ScanFile) readonly scanFile: ScanFile,
    @Inject(RemoveFiles) readonly removeFiles: RemoveFiles,
    @Inject(TellOfBreach) readonly tellOfBreach: TellOfBreach,
    @Inject(MailBreach) readonly mailBreach: MailBreach,
  ) {}

  handlers(): JobHandler[] {
    return caseJobHandlers(this);
  }
}
