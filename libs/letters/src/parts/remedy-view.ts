import type { Language } from '#kernel';
import { dayInText } from '../render/letter-day.js';
import type { Remedy } from './remedy.js';
import type { ServiceOfDecision } from './service.js';

/** What the partials of complaint, appeal and its instructions need; `appealable` is false without a remedy. */
export function remedyView(
  letter: { readonly remedy?: Remedy; readonly service: ServiceOfDecision },
  language: Language,
) {
  const { remedy, service } = letter;
  const { method, on } = service;
  return {
    appealable: remedy !== undefined,
    court: remedy?.kind === 'hallintovalitus',
    body: { email: null, phone: null, hours: null, ...remedy?.body },
    service: {
      letter: method === 'letter',
      receipt: method === 'receipt',
      online: method === 'e-service',
      counter: method === 'counter',
      on: dayInText(on, language),
    },
  };
}
