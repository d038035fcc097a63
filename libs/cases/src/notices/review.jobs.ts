import { defineJob } from '#platform';
import { IsIn, IsUUID } from 'class-validator';
import { REVIEW_REMINDERS, type ReviewReminder } from '../domain/review-reminders.js';
import { PATIENT } from './patient.js';

export class RemindOfReviewPayload {
  @IsUUID()
  reviewId: string;

  @IsIn(REVIEW_REMINDERS)
  kind: ReviewReminder;
}

export class MailReviewPayload extends RemindOfReviewPayload {
  @IsUUID()
  staffId: string;
}

/** The day of an appeal, a complaint or a request for a statement nears or has passed. */
export const REMIND_OF_REVIEW = defineJob({
  name: 'cases.remind-of-review',
  payload: RemindOfReviewPayload,
  attempts: 8,
  backoff: { type: 'exponential', delay: 30_000 },
});

/** One e-mail about it to one member of staff. */
export const MAIL_REVIEW = defineJob({
  name: 'mail.remind-of-review',
  payload: MailReviewPayload,
  ...PATIENT,
});
