import { Temporal } from 'temporal-polyfill';

/**
 * Easter Sunday of a Gregorian year (anonymous Gregorian computus, as given by Meeus).
 *
 * @example easterSunday(2026) // 2026-04-05
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * moon + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((moon + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * shift + 114;
  return new Temporal.PlainDate(year, Math.floor(march / 31), (march % 31) + 1);
}
