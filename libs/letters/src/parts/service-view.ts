import type { Language } from '#kernel';
import { dayInText } from '../render/letter-day.js';
import type { ServiceOfDecision } from './service.js';

/** What the partials `service` and `service-line` need. */
export function serviceView({ method, on }: ServiceOfDecision, language: Language) {
  return {
    letter: method === 'letter',
    receipt: method === 'receipt',
    online: method === 'e-service',
    mailbox: method === 'mailbox',
    counter: method === 'counter',
    on: dayInText(on, language),
  };
}
