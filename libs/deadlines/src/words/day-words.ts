import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { weekdayOf } from '../calendar/day-number.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The names of a weekday, in the forms sentences need. */
interface Weekday {
  readonly fi: string;
  /** "tiistaina" */
  readonly fiOn: string;
  /** "tiistaihin" */
  readonly fiTo: string;
  readonly sv: string;
  /** "tisdagen" */
  readonly svThe: string;
  readonly en: string;
}

const WEEKDAYS: readonly Weekday[] = [
  weekdayForms('maanantai', 'maanantaina', 'maanantaihin', 'måndag', 'Monday'),
  weekdayForms('tiistai', 'tiistaina', 'tiistaihin', 'tisdag', 'Tuesday'),
  weekdayForms('keskiviikko', 'keskiviikkona', 'keskiviikkoon', 'onsdag', 'Wednesday'),
  weekdayForms('torstai', 'torstaina', 'torstaihin', 'torsdag', 'Thursday'),
  weekdayForms('perjantai', 'perjantaina', 'perjantaihin', 'fredag', 'Friday'),
  weekdayForms('lauantai', 'lauantaina', 'lauantaihin', 'lördag', 'Saturday'),
  weekdayForms('sunnuntai', 'sunnuntaina', 'sunnuntaihin', 'söndag', 'Sunday'),
];

/** A day in the forms the steps need. Each is in all languages, for the middle of a sentence. */
export interface DayWords {
  /** "22.11.2026", "den 22.11.2026", "22 November 2026" */
  readonly date: Text;
  /** "6.12.", "den 6.12", "6 December": the Finnish one brings the full stop that ends a sentence */
  readonly short: Text;
  /** "sunnuntai", "en söndag", "a Sunday" */
  readonly weekday: Text;
  /** "sunnuntai 22.11.2026", "söndagen den 22.11.2026", "Sunday 22 November 2026" */
  readonly named: Text;
  /** "sunnuntaina 22.11.2026", "söndagen den 22.11.2026", "Sunday 22 November 2026" */
  readonly on: Text;
  /** "sunnuntaihin 22.11.2026", "söndagen den 22.11.2026", "Sunday 22 November 2026" */
  readonly to: Text;
}

/** The words for a day. Each form is made when it is asked for: a sentence needs one of them. */
export function dayWords(day: Temporal.PlainDate): DayWords {
  return new WordsOfDay(day);
}

class WordsOfDay implements DayWords {
  readonly #year: number;
  readonly #month: number;
  readonly #day: number;
  readonly #weekday: Weekday;

  constructor(day: Temporal.PlainDate) {
    this.#year = day.year;
    this.#month = day.month;
    this.#day = day.day;
    this.#weekday = WEEKDAYS[weekdayOf(day) - 1]!;
  }

  get date(): Text {
    return { fi: this.#number, sv: `den ${this.#number}`, en: `${this.#dayMonth} ${this.#year}` };
  }

  get short(): Text {
    const dayMonth = `${this.#day}.${this.#month}`;
    return { fi: `${dayMonth}.`, sv: `den ${dayMonth}`, en: this.#dayMonth };
  }

  get weekday(): Text {
    const { fi, sv, en } = this.#weekday;
    return { fi, sv: `en ${sv}`, en: `a ${en}` };
  }

  get named(): Text {
    return this.#with(this.#weekday.fi);
  }

  get on(): Text {
    return this.#with(this.#weekday.fiOn);
  }

  get to(): Text {
    return this.#with(this.#weekday.fiTo);
  }

  /** The weekday with its date; only Finnish inflects it. */
  #with(fi: string): Text {
    const { svThe, en } = this.#weekday;
    const number = this.#number;
    return {
      fi: `${fi} ${number}`,
      sv: `${svThe} den ${number}`,
      en: `${en} ${this.#dayMonth} ${this.#year}`,
    };
  }

  get #number(): string {
    return `${this.#day}.${this.#month}.${this.#year}`;
  }

  get #dayMonth(): string {
    return `${this.#day} ${MONTHS[this.#month - 1] ?? ''}`;
  }
}

function weekdayForms(fi: string, fiOn: string, fiTo: string, sv: string, en: string): Weekday {
  return { fi, fiOn, fiTo, sv, svThe: `${sv}en`, en };
}

/** With a capital first letter, for a day that opens a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
