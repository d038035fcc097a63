import type { Language } from '#kernel';
import type { Remedy } from './remedy.js';
import type { ServiceOfDecision } from './service.js';
import { serviceView } from './service-view.js';

/** What the partials of complaint, appeal and its instructions need; `appealable` is false without a remedy. */
export function remedyView(
  letter: { readonly remedy?: Remedy; readonly service: ServiceOfDecision },
  language: Language,
) {
  const { remedy, service } = letter;
  return {
    appealable: remedy !== undefined,
    court: remedy?.kind === 'hallintovalitus',
    body: { email: null, phone: null, hours: null, ...remedy?.body },
    service: serviceView(service, language),
  };
}
