import { helsinkiDay } from '#kernel';
import type { Service } from '#deadlines';
import { Temporal } from 'temporal-polyfill';
import type { SendingWay } from './check-sending.js';

/** What became of one letter: what the carriers and the own page tell, and what the office wrote down of its sending. */
export interface LetterOnItsWay {
  readonly events: readonly { readonly type: string; readonly at: Temporal.Instant }[];
  readonly sendings: readonly { readonly way: SendingWay; readonly on: Temporal.PlainDate }[];
}

/** What an event says of service; what is not named here says nothing of it. */
const SERVES: Readonly<Record<string, Service['by']>> = {
  fetched: 'e-service',
  'Electronic message read': 'e-service',
  'Receipt confirmed': 'certificate',
  'Posti: receipt confirmed': 'certificate',
  'Sent for printing and enveloping': 'letter',
};

/** Days after sending on which a letter counts as received (434/2003 § 59). */
const LETTER_DAYS = 7;

/**
 * How and when a letter was served, by whichever way it was first: fetched with secure identification on that day
 * (13/2003 § 18), a certificate or handing over on its day (434/2003 § 60), a letter on the seventh day after sending
 * (§ 59). Null: not served yet, so that no time to appeal runs.
 *
 * @example posted 17.11.2026 and fetched 20.11. → e-service on 20.11.; fetched 26.11. → letter of 17.11., received 24.11.
 */
export function serviceOf({ events, sendings }: LetterOnItsWay): Service | null {
  const told = events.flatMap(({ type, at }): Service[] => {
    const by = SERVES[type];
    return by ? [{ by, on: helsinkiDay(at) }] : [];
  });
  const sent = sendings.map(({ way, on }): Service => ({
    by: way === 'handed-over' ? 'certificate' : 'letter',
    on,
  }));
  const [first] = [...told, ...sent].toSorted((one, other) =>
    Temporal.PlainDate.compare(receivedOn(one), receivedOn(other)),
  );
  return first ?? null;
}

/** The day of service itself, `2026-11-24`. */
export function receivedOn({ by, on }: Service): Temporal.PlainDate {
  return by === 'letter' ? on.add({ days: LETTER_DAYS }) : on;
}
