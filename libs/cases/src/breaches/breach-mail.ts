import { HELSINKI } from '#kernel';
import { Temporal } from 'temporal-polyfill';

/** What officers are told of a breach: at once, a day before the 72 hours end, and when they have ended. */
export const BREACH_NEWS = ['reported', 'day-left', 'past'] as const;
export type BreachNews = (typeof BREACH_NEWS)[number];

/**
 * When officers are told. What is already past when the breach is written down is told by the last of them, at once.
 *
 * @example reported 28.11. at 9.00, to be notified by 30.11. at 15.00 → reported at once, day-left 29.11. at 15.00, past 30.11. at 15.00
 */
export function breachNews(
  notifyBy: Temporal.Instant,
  now: Temporal.Instant,
): readonly { readonly news: BreachNews; readonly at: Temporal.Instant }[] {
  const ahead = [
    { news: 'day-left' as const, at: notifyBy.subtract({ hours: 24 }) },
    { news: 'past' as const, at: notifyBy },
  ].filter(({ at }) => Temporal.Instant.compare(at, now) > 0);
  return [{ news: 'reported', at: now }, ...ahead];
}

const SUBJECTS: Readonly<Record<BreachNews, string>> = {
  reported: 'Tietoturvaloukkaus on ilmoitettu',
  'day-left': 'Tietoturvaloukkauksen ilmoitusajasta on jäljellä vuorokausi',
  past: 'Tietoturvaloukkauksen ilmoitusaika on päättynyt',
};

/**
 * The words to an officer: authority, until when, and link; nothing of the person and not which case. Finnish, the
 * working language of the hosted authorities.
 */
export function breachMail(facts: {
  readonly news: BreachNews;
  readonly authority: string;
  readonly notifyBy: Temporal.Instant;
  readonly link: string;
}): { subject: string; text: string } {
  const { day, month, year, hour, minute } = facts.notifyBy.toZonedDateTimeISO(HELSINKI);
  const by = `${day}.${month}.${year} klo ${hour}.${String(minute).padStart(2, '0')}`;
  return {
    subject: SUBJECTS[facts.news],
    text:
      `${SUBJECTS[facts.news]}.\n\nViranomainen: ${facts.authority}\n` +
      `Ilmoitus tietosuojavaltuutetulle viimeistään: ${by}\n${facts.link}\n`,
  };
}
