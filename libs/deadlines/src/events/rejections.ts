import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { RejectionCode } from '../clock-reading.js';
import { dayWords } from '../words/day-words.js';

/** Why an event moved nothing. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly text: Text;
}

/** A question after the prompt days: EDPB 01/2022 § 159 tolerates a pause only when asked without undue delay. */
export function askedLate(promptFrom: Temporal.PlainDate, withinDays: number): Rejection {
  const from = dayWords(promptFrom).date;
  return {
    code: 'asked-late',
    text: {
      fi: `Kysymys tehtiin liian myöhään: ${withinDays} päivän aika kysyä alkoi ${from.fi}. Kysymys ei pysäytä määräaikaa.`,
      sv: `Frågan ställdes för sent: tiden att fråga, ${withinDays} dagar, började ${from.sv}. Frågan stoppar inte fristen.`,
      en: `The question came too late: the ${withinDays} days for asking began on ${from.en}. It does not stop the clock.`,
    },
  };
}

/** The same question again while the first is open. */
export function alreadyAsked(openSince: Temporal.PlainDate): Rejection {
  const since = dayWords(openSince).date;
  return {
    code: 'already-asked',
    text: {
      fi: `Samaa on kysytty jo ${since.fi}, eikä siihen ole vielä vastattu. Määräaika on jo pysähdyksissä.`,
      sv: `Samma fråga ställdes redan ${since.sv} och är obesvarad. Fristen står redan stilla.`,
      en: `The same was asked on ${since.en} and is still unanswered. The clock has already stopped.`,
    },
  };
}

/** An answer for which no question that counts was open. */
export function notAsked(): Rejection {
  return {
    code: 'not-asked',
    text: {
      fi: 'Avoinna ei ollut kysymystä, joka olisi pysäyttänyt määräajan. Vastaus ei siirrä sitä.',
      sv: 'Det fanns ingen öppen fråga som hade stoppat fristen. Svaret flyttar den inte.',
      en: 'No question that stops the clock was open. The answer does not move the deadline.',
    },
  };
}

/** A question or an answer under a law that knows no pause. */
export function noPauseInRegime(): Rejection {
  return {
    code: 'no-pause-in-regime',
    text: {
      fi: 'Tässä laissa kysymys ei pysäytä määräaikaa.',
      sv: 'Enligt den här lagen stoppar en fråga inte fristen.',
      en: 'Under this law a question does not stop the clock.',
    },
  };
}

/** An extension told after its last day. */
export function extensionTooLate(noticeBy: Temporal.PlainDate): Rejection {
  const by = dayWords(noticeBy).date;
  return {
    code: 'extension-too-late',
    text: {
      fi: `Lisäajasta olisi pitänyt ilmoittaa viimeistään ${by.fi}. Määräaika ei pitene.`,
      sv: `Förlängningen borde ha meddelats senast ${by.sv}. Fristen förlängs inte.`,
      en: `The extension had to be announced by ${by.en}. The deadline stays as it was.`,
    },
  };
}

/** A second extension. */
export function alreadyExtended(extendedOn: Temporal.PlainDate): Rejection {
  const on = dayWords(extendedOn).date;
  return {
    code: 'already-extended',
    text: {
      fi: `Määräaikaa on jatkettu jo ${on.fi}. Sitä voi jatkaa vain kerran.`,
      sv: `Fristen förlängdes redan ${on.sv}. Den kan förlängas bara en gång.`,
      en: `The deadline was already extended on ${on.en}. It can be extended only once.`,
    },
  };
}

/** An extension under a law that knows none. */
export function noExtensionInRegime(): Rejection {
  return {
    code: 'no-extension-in-regime',
    text: {
      fi: 'Tässä laissa määräaikaa ei voi jatkaa ilmoituksella.',
      sv: 'Enligt den här lagen kan fristen inte förlängas genom ett meddelande.',
      en: 'Under this law a notice cannot extend the deadline.',
    },
  };
}
