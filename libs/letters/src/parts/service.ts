import { IsIn } from 'class-validator';
import { Day } from './plain-text.js';

/**
 * How the decision is served. `letter`: ordinary letter; `receipt`: letter with a certificate of receipt;
 * `e-service`: in the service with the person's recorded consent; `counter`: handed over.
 */
export const SERVICE_METHODS = ['letter', 'receipt', 'e-service', 'counter'] as const;

export class ServiceOfDecision {
  @IsIn(SERVICE_METHODS)
  method: (typeof SERVICE_METHODS)[number];

  /** The day the letter is sent, made available or handed over. */
  @Day()
  on: string;
}
