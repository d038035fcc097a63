import type { Temporal } from 'temporal-polyfill';
import type { ClockStep } from '../clock-reading.js';
import type { CountingLaw } from '../calendar/office-days.js';
import { dayWords } from '../words/day-words.js';
import { step } from './step.js';
import type { CountedPeriod } from '../rules/counted-period.js';

/**
 * A month without the day the period started on ends it on its last day: 31 January leads to 28 or 29
 * February, never to March (Reg. 1182/71 Art. 3(2)(c); Act 150/1930 § 3).
 */
export function monthEndSteps(
  receivedOn: Temporal.PlainDate,
  { period, end }: CountedPeriod,
  law: CountingLaw | null,
): readonly ClockStep[] {
  if (!('months' in period) || end.day === receivedOn.day) return [];
  const last = dayWords(end).date;
  const text = {
    fi: `Siinä kuussa ei ole ${receivedOn.day}. päivää, joten aika päättyy kuun viimeisenä päivänä ${last.fi}.`,
    sv: `Den ${receivedOn.day} finns inte i den månaden, så tiden går ut månadens sista dag, ${last.sv}.`,
    en: `That month has no day ${receivedOn.day}, so the time ends on its last day, ${last.en}.`,
  };
  const citation = law === 'reg-1182-71' ? 'Reg. 1182/71 Art. 3(2)(c)' : '150/1930 § 3';
  return [step('end-of-month', citation, end, text)];
}
