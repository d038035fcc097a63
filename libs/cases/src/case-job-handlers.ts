import { type JobHandler, onCall, onJob } from '#platform';
import { ASK_SOURCE, CHASE_TASK } from '#collection';
import {
  MAIL_CHASER,
  MAIL_FEEDBACK_ANSWER,
  MAIL_FEEDBACK_EXTENSION,
  MAIL_MOVED_DAY,
  MAIL_NEWS,
  MAIL_UNOPENED,
  MAIL_WARNING,
  SEND_FOLLOW_CODE,
  SEND_NOTICE,
  TELL_STAFF,
  WARN_OF_DEADLINE,
  WARN_OF_UNOPENED,
} from './cases.jobs.js';
import { POST_UNFETCHED, SEND_ENVELOPE } from './sending/sending.jobs.js';
import type { ExportCase } from './records/export-case.js';
import { EXPORT_CASE } from './records/records.jobs.js';
import type { ScanFile } from './scanning/scan-file.js';
import { SCAN_FILE } from './scanning/scanning.jobs.js';
import type { WorkSource } from './sources/work-source.js';
import type { ChaseTask } from './use-cases/chase-task.js';
import type { MailChaser } from './use-cases/mail-chaser.js';
import type { MailFeedbackAnswer } from './use-cases/mail-feedback-answer.js';
import type { MailFeedbackExtension } from './use-cases/mail-feedback-extension.js';
import type { MailNews } from './use-cases/mail-news.js';
import type { MailReview } from './use-cases/mail-review.js';
import { MAIL_BREACH, TELL_OF_BREACH } from './breaches/breach.jobs.js';
import type { MailBreach } from './breaches/mail-breach.js';
import type { TellOfBreach } from './breaches/tell-of-breach.js';
import { MAIL_REVIEW, REMIND_OF_REVIEW } from './notices/review.jobs.js';
import type { RemoveFiles } from './retention/remove-files.js';
import { REMOVE_FILES } from './retention/retention.jobs.js';
import type { RemindOfReview } from './use-cases/remind-of-review.js';
import type { MailMovedDay } from './use-cases/mail-moved-day.js';
import type { MailUnopened } from './use-cases/mail-unopened.js';
import type { MailWarning } from './use-cases/mail-warning.js';
import type { SendFollowCode } from './use-cases/send-follow-code.js';
import type { PostUnfetched } from './use-cases/post-unfetched.js';
import type { SendEnvelope } from './use-cases/send-envelope.js';
import type { SendNotice } from './use-cases/send-notice.js';
import type { TellStaff } from './use-cases/tell-staff.js';
import type { WarnOfDeadline } from './use-cases/warn-of-deadline.js';
import type { WarnOfUnopened } from './use-cases/warn-of-unopened.js';

/** The use case behind each job. */
export interface CaseJobUseCases {
  warnOfDeadline: WarnOfDeadline;
  mailWarning: MailWarning;
  mailMovedDay: MailMovedDay;
  sendNotice: SendNotice;
  mailFeedbackAnswer: MailFeedbackAnswer;
  mailFeedbackExtension: MailFeedbackExtension;
  tellStaff: TellStaff;
  mailNews: MailNews;
  sendFollowCode: SendFollowCode;
  warnOfUnopened: WarnOfUnopened;
  mailUnopened: MailUnopened;
  remindOfReview: RemindOfReview;
  mailReview: MailReview;
  chaseTask: ChaseTask;
  mailChaser: MailChaser;
  workSource: WorkSource;
  sendEnvelope: SendEnvelope;
  postUnfetched: PostUnfetched;
  exportCase: ExportCase;
  scanFile: ScanFile;
  removeFiles: RemoveFiles;
  tellOfBreach: TellOfBreach;
  mailBreach: MailBreach;
}

/** Every job of the cases with the one use case that does it. */
export function caseJobHandlers(does: CaseJobUseCases): JobHandler[] {
  return [
    onJob(WARN_OF_DEADLINE, (tx, payload) => does.warnOfDeadline.run(tx, payload)),
    onJob(MAIL_WARNING, (tx, payload, { outboxId }) => does.mailWarning.run(tx, payload, outboxId)),
    onJob(MAIL_MOVED_DAY, (tx, payload, { outboxId }) => does.mailMovedDay.run(tx, payload, outboxId)),
    onCall(SEND_ENVELOPE, does.sendEnvelope),
    onJob(POST_UNFETCHED, (tx, payload) => does.postUnfetched.run(tx, payload)),
    onJob(SEND_NOTICE, (tx, payload) => does.sendNotice.run(tx, payload)),
    onJob(MAIL_FEEDBACK_ANSWER, (tx, payload) => does.mailFeedbackAnswer.run(tx, payload)),
    onJob(MAIL_FEEDBACK_EXTENSION, (tx, payload, { outboxId }) =>
      does.mailFeedbackExtension.run(tx, payload, outboxId),
    ),
    onJob(TELL_STAFF, (tx, payload, { outboxId }) => does.tellStaff.run(tx, payload, outboxId)),
    onJob(MAIL_NEWS, (tx, payload, { outboxId }) => does.mailNews.run(tx, payload, outboxId)),
    onJob(SEND_FOLLOW_CODE, (tx, payload) => does.sendFollowCode.run(tx, payload)),
    onJob(WARN_OF_UNOPENED, (tx, payload) => does.warnOfUnopened.run(tx, payload)),
    onJob(MAIL_UNOPENED, (tx, payload, { outboxId }) => does.mailUnopened.run(tx, payload, outboxId)),
    onJob(REMIND_OF_REVIEW, (tx, payload) => does.remindOfReview.run(tx, payload)),
    onJob(MAIL_REVIEW, (tx, payload, { outboxId }) => does.mailReview.run(tx, payload, outboxId)),
    onJob(CHASE_TASK, (tx, payload) => does.chaseTask.run(tx, payload)),
    onJob(MAIL_CHASER, (tx, payload, { outboxId }) => does.mailChaser.run(tx, payload, outboxId)),
    onCall(ASK_SOURCE, does.workSource),
    onCall(EXPORT_CASE, does.exportCase),
    onCall(SCAN_FILE, does.scanFile),
    onJob(REMOVE_FILES, (tx, payload) => does.removeFiles.run(tx, payload)),
    onJob(TELL_OF_BREACH, (tx, payload) => does.tellOfBreach.run(tx, payload)),
    onJob(MAIL_BREACH, (tx, payload, { outboxId }) => does.mailBreach.run(tx, payload, outboxId)),
  ];
}
