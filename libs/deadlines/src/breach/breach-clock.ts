import type { Text } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { Citation } from '../rules/citations.js';
import { momentWords } from './moment-words.js';

/** One step of the working of a period in hours. */
export interface MomentStep {
  readonly citation: Citation;
  readonly at: Temporal.Instant;
  readonly text: Text;
}

/** Until when the Ombudsman must be notified of a breach, with its working. */
export interface BreachClock {
  readonly notifyBy: Temporal.Instant;
  readonly steps: readonly MomentStep[];
}

const HOURS = 72;
const HOUR_MS = 3_600_000;

/**
 * The 72 hours within which the controller notifies the Ombudsman of a personal data breach, counted from the moment it
 * became aware of it (GDPR Art. 33(1)). The hour of that moment is not counted (Reg. 1182/71 Art. 3(1)); weekends and
 * holidays are (Art. 3(3)), and a period in hours does not roll over a day off (Art. 3(4) speaks of others). Hours are
 * hours that pass: in the night when the clocks are turned the end stands at another time of the day.
 *
 * @example aware on Friday 27.11.2026 at 14.20 → from 15.00, until Monday 30.11.2026 at 15.00
 */
export function breachClock(awareAt: Temporal.Instant): BreachClock {
  const startsAt = nextFullHour(awareAt);
  const notifyBy = startsAt.add({ hours: HOURS });
  const [aware, starts, ends] = [awareAt, startsAt, notifyBy].map(momentWords) as [Text, Text, Text];
  return {
    notifyBy,
    steps: [
      {
        citation: 'GDPR Art. 33(1)',
        at: awareAt,
        text: {
          fi: `Rekisterinpitäjä sai tiedon loukkauksesta ${aware.fi}. Ilmoitus tietosuojavaltuutetulle on tehtävä ilman aiheetonta viivytystä ja mahdollisuuksien mukaan 72 tunnin kuluessa.`,
          sv: `Den personuppgiftsansvarige fick vetskap om incidenten ${aware.sv}. Anmälan till dataombudsmannen ska göras utan onödigt dröjsmål och, om så är möjligt, inom 72 timmar.`,
          en: `The controller became aware of the breach on ${aware.en}. The Ombudsman is to be notified without undue delay and, where feasible, within 72 hours.`,
        },
      },
      {
        citation: 'Reg. 1182/71 Art. 3(1)',
        at: startsAt,
        text: {
          fi: `Tuntia, jonka aikana tieto saatiin, ei lasketa. Aika alkaa ${starts.fi}.`,
          sv: `Den timme då vetskapen erhölls räknas inte. Tiden börjar ${starts.sv}.`,
          en: `The hour in which it became aware is not counted. The period begins on ${starts.en}.`,
        },
      },
      {
        citation: 'Reg. 1182/71 Art. 3(3)',
        at: notifyBy,
        text: {
          fi: `72 tuntia päättyy ${ends.fi}. Viikonloput ja pyhäpäivät kuuluvat aikaan, eikä tunteina annettu aika siirry niiden yli.`,
          sv: `72 timmar löper ut ${ends.sv}. Veckoslut och helgdagar ingår i tiden, och en tid som anges i timmar flyttas inte över dem.`,
          en: `72 hours end on ${ends.en}. Weekends and public holidays are part of the period, and a period in hours does not move past them.`,
        },
      },
    ],
  };
}

/** The offsets of Helsinki are full hours, so full hours there are full hours everywhere. */
function nextFullHour(at: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds((Math.floor(at.epochMilliseconds / HOUR_MS) + 1) * HOUR_MS);
}
