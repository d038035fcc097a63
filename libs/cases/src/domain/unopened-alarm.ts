import { type Calendar, nextOfficeDay } from '#deadlines';
import { HELSINKI, helsinkiDay } from '#kernel';
import { Temporal } from 'temporal-polyfill';

const MORNING = Temporal.PlainTime.from('08:00');

/**
 * When the registry is warned that nobody has opened a request: at 8.00 in Helsinki on the office day after the first
 * full office day that follows the day it came. Office days are those of Act 150/1930 § 5. The Act on Information
 * Management 906/2019 § 25 has a document registered without delay; one working day is the house's reading of it.
 *
 * @example came Tuesday 24.11.2026 at 15.00 → full day Wednesday 25.11. → Thursday 26.11.2026 at 8.00
 * @example came Wednesday 23.12.2026 → full day Monday 28.12. → Tuesday 29.12.2026 at 8.00
 */
export function unopenedAlarmAt(cameAt: Temporal.Instant, calendar?: Calendar): Temporal.Instant {
  const cameOn = helsinkiDay(cameAt);
  const fullDay = nextOfficeDay(cameOn, calendar);
  return nextOfficeDay(fullDay, calendar)
    .toZonedDateTime({ timeZone: HELSINKI, plainTime: MORNING })
    .toInstant();
}
