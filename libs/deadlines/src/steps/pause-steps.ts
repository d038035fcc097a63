import type { Text } from '#kernel';
import { daysBetween } from '../calendar/days-between.js';
import type { ClockStep } from '../clock-reading.js';
import type { Pause } from '../events/pause.js';
import { dayWords } from '../words/day-words.js';
import { answeredText, daysOfWaiting, openText } from './pause-words.js';
import { sentences, step } from './step.js';
import type { CountedPeriod } from '../rules/counted-period.js';
import type { Working } from '../working.js';

const PAUSE = 'EDPB 01/2022 § 159';

const ONCE: Text = {
  fi: 'Päällekkäiset päivät lasketaan kerran.',
  sv: 'Överlappande dagar räknas en gång.',
  en: 'Overlapping days count once.',
};

/** The days the authority waited for the person, where they take the end of the period, and what it waits for now. */
export function pauseSteps(working: Working): readonly ClockStep[] {
  if (working.pauses.length === 0) return [];
  const counted = working.pauses.filter((pause) => lasted(pause, working));
  const open = working.pauses.filter((pause) => pause.answeredOn === null && !counted.includes(pause));
  return [...(counted.length > 0 ? [pauseStep(counted, working)] : []), ...open.map(waitingStep)];
}

function pauseStep(counted: readonly Pause[], { pauseDays, first }: Working): ClockStep {
  const told = counted.map((pause) => (pause.answeredOn === null ? openText(pause) : answeredText(pause)));
  const total = addedText(daysOfWaiting(pauseDays), first);
  return step('pause', PAUSE, first.paused, sentences(...told, total, ...(told.length > 1 ? [ONCE] : [])));
}

/** The date the pause moved, for it stands on guidance and not on the words of the law. */
export function withoutPauseSteps({ pauseDays, unsuspended, extendedOn }: Working): readonly ClockStep[] {
  if (pauseDays === 0) return [];
  const unsuspendedDue = unsuspended.rolled;
  const day = dayWords(unsuspendedDue).named;
  const text = {
    fi: `Ilman odotusaikaa määräaika olisi ${day.fi}. Odotusajan lisääminen perustuu ohjeeseen, joten näytämme molemmat päivät.`,
    sv: `Utan väntetiden skulle fristen gå ut ${day.sv}. Tillägget bygger på riktlinjer, så vi visar båda dagarna.`,
    en: `Without the wait the deadline would be ${day.en}. Adding it rests on guidelines, so we show both dates.`,
  };
  return [
    step(
      'without-pause',
      PAUSE,
      unsuspendedDue,
      extendedOn === null ? sentences(text, NOTICE_BY_THEN) : text,
    ),
  ];
}

/** In an extended period the days of waiting count as well. */
export function pauseInExtensionSteps(pauseDays: number, { paused }: CountedPeriod): readonly ClockStep[] {
  if (pauseDays === 0) return [];
  const days = daysOfWaiting(pauseDays);
  const text = {
    fi: `Odotusaika, ${days.fi}, lisätään myös jatkettuun aikaan.`,
    sv: `Väntetiden, ${days.sv}, läggs också till den förlängda tiden.`,
    en: `The wait of ${days.en} is added to the extended time as well.`,
  };
  return [step('pause-in-extension', PAUSE, paused, text)];
}

const NOTICE_BY_THEN: Text = {
  fi: 'Mahdollisesta lisäajasta on ilmoitettava viimeistään silloin.',
  sv: 'En eventuell förlängning ska meddelas senast då.',
  en: 'Any extension must be announced by then.',
};

function waitingStep(open: Pause): ClockStep {
  const later = {
    text: {
      fi: 'Odotusaika lisätään määräaikaan, kun olet vastannut.',
      sv: 'Väntetiden läggs till fristen när du har svarat.',
      en: 'The days of waiting are added to the deadline once you have answered.',
    },
    ofPerson: {
      fi: 'Odotusaika lisätään määräaikaan, kun vastaus on tullut.',
      sv: 'Väntetiden läggs till fristen när svaret har kommit.',
      en: 'The days of waiting are added to the deadline once the answer has come.',
    },
  };
  return step('waiting-for-answer', PAUSE, open.askedOn, sentences(openText(open), later));
}

function addedText(days: Text, { paused }: CountedPeriod): Text {
  const to = dayWords(paused).short;
  return {
    fi: `Odotusaika, ${days.fi}, lisätään määräaikaan: se täyttyy ${to.fi}`,
    sv: `Väntetiden, ${days.sv}, läggs till fristen, som då går ut ${to.sv}.`,
    en: `The wait of ${days.en} is added to the deadline, which then falls on ${to.en}.`,
  };
}

function lasted({ askedOn, answeredOn }: Pause, { input }: Working): boolean {
  const end = answeredOn ?? input.asOf;
  return end !== undefined && daysBetween(askedOn, end) > 0;
}
