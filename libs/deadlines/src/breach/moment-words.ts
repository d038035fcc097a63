import { HELSINKI, type Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { dayWords } from '../words/day-words.js';

/** A moment on the clocks of Helsinki, for a sentence: "perjantaina 27.11.2026 klo 14.20", "Friday 27 November 2026 at 14:20". */
export function momentWords(at: Temporal.Instant): Text {
  const local = at.toZonedDateTimeISO(HELSINKI);
  const { on } = dayWords(local.toPlainDate());
  const minute = String(local.minute).padStart(2, '0');
  return {
    fi: `${on.fi} klo ${local.hour}.${minute}`,
    sv: `${on.sv} kl. ${local.hour}.${minute}`,
    en: `${on.en} at ${local.hour}:${minute}`,
  };
}
