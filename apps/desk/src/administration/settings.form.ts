import type { WorkLimits } from '#cases';
import type { Posted } from '#platform';
import type { Catalogue } from '#registers';

/** The limits as they were typed. */
export function typedLimits(body: Posted): Record<keyof WorkLimits, string> {
  return {
    searchDays: body.text('searchDays'),
    composeDays: body.text('composeDays'),
    reminderDays: body.text('reminderDays'),
    warningHour: body.text('warningHour'),
  };
}

/** The chosen handler of each register that the form asked about; '' for nobody. */
export function wishedHandlers(body: Posted, catalogue: Catalogue): Record<string, string> {
  const asked = body.list('registers');
  return Object.fromEntries(
    catalogue.registers.filter(({ id }) => asked.includes(id)).map(({ id }) => [id, body.text(id)]),
  );
}
