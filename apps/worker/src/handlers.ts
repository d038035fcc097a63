import {
  caseJobHandlers,
  CaseJobsModule,
  MailFeedbackAnswer,
  MailNews,
  MailMovedDay,
  MailWarning,
  SendNotice,
  TellStaff,
  WarnOfDeadline,
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
    @Inject(TellStaff) private readonly tellStaff: TellStaff,
    @Inject(MailNews) private readonly mailNews: MailNews,
  ) {}

  handlers(): JobHandler[] {
    const { warnOfDeadline, mailWarning, mailMovedDay, sendNotice, mailFeedbackAnswer, tellStaff, mailNews } =
      this;
    return caseJobHandlers({
      warnOfDeadline,
      mailWarning,
      mailMovedDay,
      sendNotice,
      mailFeedbackAnswer,
      tellStaff,
      mailNews,
    });
  }
}
