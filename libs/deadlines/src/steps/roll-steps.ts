import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { dayText, onDayText, shortDayText, weekday } from '../words/day-words.js';
import type { ClockStep } from '../clock-reading.js';
import { daysOff } from './days-off.js';
import { step } from './step.js';
import type { CountedPeriod } from '../rules/counted-period.js';
import type { Working } from './working.js';

/** Whether the last day is a working day, and where it moves when it is not. */
export function rollSteps({ paused, rolled }: CountedPeriod, working: Working): readonly ClockStep[] {
  const { law } = working.rule;
  if (law === null) return [];
  const citation = law === 'reg-1182-71' ? 'Reg. 1182/71 Art. 3(4)' : '150/1930 § 5';
  if (!paused.equals(rolled)) return [step('rolled', citation, rolled, rolledText(paused, rolled, working))];
  const [eve] = working.calendar.holidaysOn(paused);
  if (eve === undefined) return [step('working-day', citation, paused, workingDayText(paused))];
  return [step('eve-does-not-roll', 'Reg. 1182/71 Art. 2(1)', paused, eveText(paused, eve.name))];
}

function rolledText(from: Temporal.PlainDate, to: Temporal.PlainDate, { calendar }: Working): Text {
  const off = daysOff(from, to, calendar);
  const day = weekday(to);
  const date = dayText(to);
  return {
    fi: `${off.fi}. Määräaika siirtyy seuraavaan työpäivään, ${day.fiTo} ${date.fi}.`,
    sv: `${off.sv}. Fristen flyttas till nästa vardag, ${day.sv} ${date.sv}.`,
    en: `${off.en}. The deadline moves to the next working day, ${day.en} ${date.en}.`,
  };
}

function eveText(on: Temporal.PlainDate, name: Text): Text {
  const short = shortDayText(on);
  return {
    fi: `${short.fi} on ${name.fi}. EU:n laskusäännöissä aatto on työpäivä, joten määräaika ei siirry.`,
    sv: `${short.sv} är ${name.sv}. Enligt EU:s regler är en afton en arbetsdag, så fristen flyttas inte.`,
    en: `${short.en} is ${name.en}. EU rules count an eve as a working day, so the deadline stays.`,
  };
}

function workingDayText(on: Temporal.PlainDate): Text {
  const day = onDayText(on);
  const { fi } = weekday(on);
  return {
    fi: `${capital(fi)} ${dayText(on).fi} on työpäivä, joten määräaika ei siirry.`,
    sv: `${capital(day.sv)} är en vardag, så fristen flyttas inte.`,
    en: `${day.en} is a working day, so the deadline stays.`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
