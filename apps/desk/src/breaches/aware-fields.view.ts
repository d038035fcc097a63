import { helsinkiDay, type Language } from '#kernel';
import { dateText } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { FormFields, TextField } from '../parts/fields.view.js';
import { timeText } from '../parts/moment.view.js';
import type { Translate } from '../parts/page-context.js';

/** Day and time at which the authority became aware of a breach: now, until somebody writes another. */
export function awareFields(
  fields: FormFields,
  now: Temporal.Instant,
  { t, language }: { readonly t: Translate; readonly language: Language },
): { day: TextField; time: TextField } {
  const day = fields.text('day', { label: t('breach.awareDay'), hint: t('breach.awareHint') });
  const time = fields.text('time', { label: t('breach.time'), hint: t('breach.timeHint') });
  return {
    day: { ...day, value: day.value || dateText(helsinkiDay(now), language) },
    time: { ...time, value: time.value || timeText(now) },
  };
}
