import type { Text } from '#kernel';
import type { Calendar } from '../calendar/calendar.js';
import type { Temporal } from 'temporal-polyfill';
import { capital, dayWords } from '../words/day-words.js';
import type { ClockStep } from '../clock-reading.js';
import { daysOffText } from './days-off.js';
import { step } from './step.js';
import type { CountedPeriod } from '../rules/counted-period.js';
import type { Working } from '../working.js';

/** Whether the last day is a working day, and where it moves when it is not. */
export function rollSteps(period: CountedPeriod, { rule, calendar }: Working): readonly ClockStep[] {
  const { law } = rule;
  const { paused } = period;
  if (law === null) return [];
  const citation = law === 'reg-1182-71' ? 'Reg. 1182/71 Art. 3(4)' : '150/1930 § 5';
  if (period.daysOff.length > 0)
    return [step('rolled', citation, period.rolled, rolledText(period, calendar))];
  const [eve] = calendar.holidaysOn(paused);
  if (eve === undefined) return [step('working-day', citation, paused, workingDayText(paused))];
  return [step('eve-does-not-roll', 'Reg. 1182/71 Art. 2(1)', paused, eveText(paused, eve.name))];
}

function rolledText({ daysOff, rolled }: CountedPeriod, calendar: Calendar): Text {
  const off = daysOffText(daysOff, calendar);
  const { to } = dayWords(rolled);
  return {
    fi: `${off.fi}. Määräaika siirtyy seuraavaan työpäivään, ${to.fi}.`,
    sv: `${off.sv}. Fristen flyttas till nästa arbetsdag, ${to.sv}.`,
    en: `${off.en}. The deadline moves to the next working day, ${to.en}.`,
  };
}

function eveText(on: Temporal.PlainDate, name: Text): Text {
  const short = dayWords(on).short;
  return {
    fi: `${short.fi} on ${name.fi}. EU:n laskusäännöissä aatto on työpäivä, joten määräaika ei siirry.`,
    sv: `${capital(short.sv)} är ${name.sv}. Enligt EU:s regler är en afton en arbetsdag, så fristen flyttas inte.`,
    en: `${short.en} is ${name.en}. EU rules count an eve as a working day, so the deadline stays.`,
  };
}

function workingDayText(on: Temporal.PlainDate): Text {
  const { named } = dayWords(on);
  return {
    fi: `${capital(named.fi)} on työpäivä, joten määräaika ei siirry.`,
    sv: `${capital(named.sv)} är en arbetsdag, så fristen flyttas inte.`,
    en: `${named.en} is a working day, so the deadline stays.`,
  };
}
