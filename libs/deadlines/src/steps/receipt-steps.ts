import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { compareDays } from '../calendar/day-number.js';
import { type CountingLaw, isOfficeDay } from '../calendar/office-days.js';
import type { ClockStep } from '../clock-reading.js';
import { dayWords } from '../words/day-words.js';
import { serviceSteps } from './service-steps.js';
import { type Said, sentences, step } from './step.js';
import type { Working } from '../working.js';

const DAYS_OFF_START_IT_TOO: Text = {
  fi: 'Määräaika alkaa myös vapaapäivänä.',
  sv: 'Fristen börjar löpa också en ledig dag.',
  en: 'The clock starts on a day off too.',
};

/** How the clock started: the request arrived, or the decision was served. */
export function receiptSteps(working: Working): readonly ClockStep[] {
  const { input, rule } = working;
  const start = input.regime === 'appeal' ? serviceSteps(working) : [receivedStep(working, rule.law)];
  return rule.inForceFrom === null ? start : [...start, ...notYetInForce(working, rule.inForceFrom)];
}

function receivedStep({ rule, receivedOn, calendar }: Working, law: CountingLaw | null): ClockStep {
  const on = dayWords(receivedOn).on;
  if (law === null) return step('received', rule.citation, receivedOn, withdrawnText(on));
  const citation = law === 'reg-1182-71' ? 'Reg. 1182/71 Art. 3(1)' : '150/1930 § 2';
  const dayOff = !isOfficeDay(receivedOn, calendar, law);
  return step(
    'received',
    citation,
    receivedOn,
    dayOff ? sentences(arrivedText(on), DAYS_OFF_START_IT_TOO) : arrivedText(on),
  );
}

function arrivedText(on: Text): Said {
  return {
    text: {
      fi: `Pyyntösi saapui ${on.fi}. Saapumispäivää ei lasketa mukaan.`,
      sv: `Din begäran kom in ${on.sv}. Ankomstdagen räknas inte med.`,
      en: `Your request arrived on ${on.en}. The day of receipt is not counted.`,
    },
    ofPerson: {
      fi: `Pyyntö saapui ${on.fi}. Saapumispäivää ei lasketa mukaan.`,
      sv: `Begäran kom in ${on.sv}. Ankomstdagen räknas inte med.`,
      en: `The request arrived on ${on.en}. The day of receipt is not counted.`,
    },
  };
}

function withdrawnText(on: Text): Said {
  return {
    text: {
      fi: `Ilmoituksesi suostumuksen peruuttamisesta saapui ${on.fi}.`,
      sv: `Ditt meddelande om att du återkallar ditt samtycke kom in ${on.sv}.`,
      en: `Your withdrawal of consent arrived on ${on.en}.`,
    },
    ofPerson: {
      fi: `Ilmoitus suostumuksen peruuttamisesta saapui ${on.fi}.`,
      sv: `Meddelandet om att samtycket återkallas kom in ${on.sv}.`,
      en: `The withdrawal of consent arrived on ${on.en}.`,
    },
  };
}

/** A rule that came later is computed all the same; the working says so. */
function notYetInForce({ rule, receivedOn }: Working, inForceFrom: Temporal.PlainDate): readonly ClockStep[] {
  if (compareDays(receivedOn, inForceFrom) >= 0) return [];
  const from = dayWords(inForceFrom).date;
  const text = {
    fi: `Säännös tuli voimaan vasta ${from.fi}. Laskelma näyttää, mitä siitä seuraisi.`,
    sv: `Bestämmelsen trädde i kraft först ${from.sv}. Uträkningen visar vad som skulle följa av den.`,
    en: `The provision came into force only on ${from.en}. The working shows what would follow from it.`,
  };
  return [step('not-yet-in-force', rule.citation, inForceFrom, text)];
}
