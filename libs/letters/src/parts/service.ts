import { IsIn } from 'class-validator';
import { Day } from './plain-text.js';

/**
 * How the decision is served. `letter`: ordinary letter; `receipt`: letter with a certificate of receipt;
 * `e-service`: in the service with the person's recorded consent; `mailbox`: in Suomi.fi Messages with that consent, and
 * by letter where there is no mailbox; `counter`: handed over.
 */
export const SERVICE_METHODS = ['letter', 'receipt', 'e-service', 'mailbox', 'counter'] as const;

export class ServiceOfDecision {
  @IsIn(SERVICE_METHODS)
  method: (typeof SERVICE_METHODS)[number];

  /** The day it is made available, or the first day on which it may be sent or handed over. */
  @Day()
  on: string;
}
