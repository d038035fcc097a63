import type { WarningKind } from '#deadlines';
import { REMOVE_FILES } from './retention/retention.jobs.js';
import { defineJob } from '#platform';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { ASK_SOURCE, CHASE_TASK, CHASER_STEPS, type ChaserStep } from '#collection';
import { POST_UNFETCHED, SEND_ENVELOPE } from './sending/sending.jobs.js';
import { type News, NEWS_KINDS } from './domain/news.js';
import { EXPORT_CASE } from './records/records.jobs.js';
import { MAIL_BREACH, TELL_OF_BREACH } from './breaches/breach.jobs.js';
import { SCAN_FILE } from './scanning/scanning.jobs.js';
import { PATIENT } from './notices/patient.js';
import { MAIL_REVIEW, REMIND_OF_REVIEW } from './notices/review.jobs.js';

const WARNING_KINDS: WarningKind[] = [
  'due-in-14',
  'due-in-7',
  'due-in-2',
  'due-today',
  'overdue',
  'extension-notice',
];

export class WarnOfDeadlinePayload {
  @IsUUID()
  claimId: string;

  @IsIn(WARNING_KINDS)
  kind: WarningKind;

  /** The due day that the warning was planned for, `2026-12-22`. Another due day today: the warning is void. */
  @Matches(/^\d{4}-\d\d-\d\d$/)
  due: string;
}

export class MailWarningPayload {
  @IsUUID()
  warningId: string;

  @IsUUID()
  staffId: string;
}

export class MailMovedDayPayload {
  @IsUUID()
  movedId: string;

  @IsUUID()
  staffId: string;
}

export class SendNoticePayload {
  @IsUUID()
  deliveryId: string;
}

export class MailFeedbackAnswerPayload {
  @IsUUID()
  feedbackId: string;
}

export class MailFeedbackExtensionPayload extends MailFeedbackAnswerPayload {}

export class MailChaserPayload {
  @IsUUID()
  taskId: string;

  @IsIn(CHASER_STEPS)
  step: ChaserStep;

  @IsUUID()
  staffId: string;
}

export class TellStaffPayload {
  @IsUUID()
  caseId: string;

  @IsIn(NEWS_KINDS)
  news: News;
}

export class SendFollowCodePayload {
  @IsUUID()
  askId: string;
}

export class MailNewsPayload extends TellStaffPayload {
  @IsUUID()
  staffId: string;
}

export class WarnOfUnopenedPayload {
  @IsUUID()
  caseId: string;
}

export class MailUnopenedPayload {
  @IsUUID()
  caseId: string;

  @IsUUID()
  staffId: string;
}

/** A clock has come to a day on which people must hear of it. */
export const WARN_OF_DEADLINE = defineJob({
  name: 'cases.warn-of-deadline',
  payload: WarnOfDeadlinePayload,
  attempts: 8,
  backoff: { type: 'exponential', delay: 30_000 },
});

/** One e-mail about one warning to one member of staff. */
export const MAIL_WARNING = defineJob({
  name: 'mail.warn-staff',
  payload: MailWarningPayload,
  ...PATIENT,
});

/** One e-mail to one member of staff that a due day moved with the calendar. */
export const MAIL_MOVED_DAY = defineJob({
  name: 'mail.moved-day',
  payload: MailMovedDayPayload,
  ...PATIENT,
});

/** A working day has passed since a request came: has the registry opened it? */
export const WARN_OF_UNOPENED = defineJob({
  name: 'cases.warn-of-unopened',
  payload: WarnOfUnopenedPayload,
  attempts: 8,
  backoff: { type: 'exponential', delay: 30_000 },
});

/** One e-mail about one unopened request to one registrar. */
export const MAIL_UNOPENED = defineJob({
  name: 'mail.tell-unopened',
  payload: MailUnopenedPayload,
  ...PATIENT,
});

/** One e-mail about one task to one member of staff. */
export const MAIL_CHASER = defineJob({
  name: 'mail.chase-task',
  payload: MailChaserPayload,
  ...PATIENT,
});

/** One e-mail that tells the person there is something to read. */
export const SEND_NOTICE = defineJob({
  name: 'mail.send-notice',
  payload: SendNoticePayload,
  ...PATIENT,
});

/** The answer to feedback, by e-mail. */
export const MAIL_FEEDBACK_ANSWER = defineJob({
  name: 'mail.feedback-answer',
  payload: MailFeedbackAnswerPayload,
  ...PATIENT,
});

/** The notice that the answer to feedback takes two further weeks, by e-mail. */
export const MAIL_FEEDBACK_EXTENSION = defineJob({
  name: 'mail.feedback-extension',
  payload: MailFeedbackExtensionPayload,
  ...PATIENT,
});

/** The person did something with the case of which staff must hear. */
export const TELL_STAFF = defineJob({
  name: 'cases.tell-staff',
  payload: TellStaffPayload,
  attempts: 8,
  backoff: { type: 'exponential', delay: 30_000 },
});

/** One e-mail about it to one member of staff. */
export const MAIL_NEWS = defineJob({
  name: 'mail.tell-staff',
  payload: MailNewsPayload,
  ...PATIENT,
});

/** One code to follow a case without sign-in, by e-mail. */
export const SEND_FOLLOW_CODE = defineJob({
  name: 'mail.follow-code',
  payload: SendFollowCodePayload,
  attempts: 5,
  backoff: { type: 'exponential', delay: 10_000 },
});

/** Every job of the cases: the worker must have a handler for each. */
export const CASE_JOBS = [
  WARN_OF_DEADLINE,
  MAIL_WARNING,
  MAIL_MOVED_DAY,
  WARN_OF_UNOPENED,
  MAIL_UNOPENED,
  SEND_NOTICE,
  SEND_ENVELOPE,
  POST_UNFETCHED,
  MAIL_FEEDBACK_ANSWER,
  MAIL_FEEDBACK_EXTENSION,
  TELL_STAFF,
  MAIL_NEWS,
  SEND_FOLLOW_CODE,
  REMIND_OF_REVIEW,
  MAIL_REVIEW,
  CHASE_TASK,
  MAIL_CHASER,
  ASK_SOURCE,
  EXPORT_CASE,
  SCAN_FILE,
  REMOVE_FILES,
  TELL_OF_BREACH,
  MAIL_BREACH,
] as const;
