import { defineJob } from '#platform';
import { IsIn, IsUUID } from 'class-validator';
import { BREACH_NEWS, type BreachNews } from './breach-mail.js';
import { PATIENT } from '../notices/patient.js';

export class TellOfBreachPayload {
  @IsUUID()
  breachId: string;

  @IsIn(BREACH_NEWS)
  news: BreachNews;
}

export class MailBreachPayload extends TellOfBreachPayload {
  @IsUUID()
  staffId: string;
}

/** A breach was reported, or its 72 hours near their end or have passed. */
export const TELL_OF_BREACH = defineJob({
  name: 'breaches.tell-officers',
  payload: TellOfBreachPayload,
  attempts: 12,
  backoff: { type: 'exponential', delay: 15_000 },
});

/** One e-mail about it to one data-protection officer. */
export const MAIL_BREACH = defineJob({
  name: 'mail.tell-of-breach',
  payload: MailBreachPayload,
  ...PATIENT,
});
